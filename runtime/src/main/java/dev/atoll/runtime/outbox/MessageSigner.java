package dev.atoll.runtime.outbox;

/// Signs what a process sends. A process that must prove who it is has one bean of this type.
public interface MessageSigner {

    /// The signature over the bytes of a body as they travel, in base64.
    String sign(byte[] body);
}
