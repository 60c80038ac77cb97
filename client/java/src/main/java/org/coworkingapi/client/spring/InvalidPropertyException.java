package org.coworkingapi.client.spring;

/** An invalid property, or another error of the configuration, that prevents the creation of the client. */
final class InvalidPropertyException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    InvalidPropertyException(String message) {
        super(message);
    }

    InvalidPropertyException(IllegalStateException errorOfBuilder) {
        super(errorOfBuilder.getMessage(), errorOfBuilder);
    }
}
