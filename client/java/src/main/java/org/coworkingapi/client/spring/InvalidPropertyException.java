package org.coworkingapi.client.spring;

/** A setting with which there can be no client. */
final class InvalidPropertyException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    InvalidPropertyException(String sentence) {
        super(sentence);
    }
}
