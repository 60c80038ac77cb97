package org.coworkingapi.contract.lint;

/** Response statuses as written in documents. */
final class StatusCodes {

    private StatusCodes() {}

    static boolean isError(String status) {
        return status.startsWith("4") || status.startsWith("5") || status.equals("default");
    }

    static boolean isSuccess(String status) {
        return status.startsWith("2");
    }
}
