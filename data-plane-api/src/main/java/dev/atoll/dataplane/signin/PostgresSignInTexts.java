package dev.atoll.dataplane.signin;

import dev.atoll.contracts.partner.SendText;
import dev.atoll.runtime.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/// Keeps the texts in the outbox, from where the bus takes them.
@ApplicationScoped
class PostgresSignInTexts implements SignInTexts {

    private final Mutiny.SessionFactory database;
    private final Outbox outbox;

    PostgresSignInTexts(Mutiny.SessionFactory database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> send(SendText text) {
        return database.withTransaction(session -> outbox.append(text, session));
    }
}
