package org.coworkingapi.client.spring;

/** A setting with which there can be no client. */
final class WrongSettingException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    WrongSettingException(String sentence) {
        super(sentence);
    }
}
