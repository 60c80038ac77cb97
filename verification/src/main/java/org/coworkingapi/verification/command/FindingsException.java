package org.coworkingapi.verification.command;

import java.nio.file.Path;

/** Something does not agree; the report says what. */
public final class FindingsException extends RuntimeException {

    FindingsException(long findings, Path report) {
        super(findings + (findings == 1 ? " finding" : " findings") + ", see " + report.toString().replace('\\', '/'));
    }
}
