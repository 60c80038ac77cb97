package org.coworkingapi.contract.verification.command;

/** Something does not agree; the report says what. */
final class FindingsException extends RuntimeException {

    FindingsException(long findings, String report) {
        super(findings + (findings == 1 ? " finding" : " findings") + ", see " + report + '.');
    }
}
