package dev.atoll.dataplane.signin;

import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.contracts.identity.PhoneNumber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresCustomers implements Customers {

    private static final String FIND_OR_CREATE = """
            insert into customer (id, phone, name, created_at) values (:id, :phone, :name, :now)
            on conflict (phone) do update set name = excluded.name
            returning id""";

    private final Mutiny.SessionFactory database;

    PostgresCustomers(Mutiny.SessionFactory database) {
        this.database = database;
    }

    @Override
    public Uni<CustomerId> findOrCreate(PhoneNumber phone, String name, Instant now) {
        return database.withTransaction(session -> session.createNativeQuery(FIND_OR_CREATE, UUID.class)
                        .setParameter("id", UUID.randomUUID())
                        .setParameter("phone", phone.value())
                        .setParameter("name", name)
                        .setParameter("now", now)
                        .getSingleResult())
                .map(id -> new CustomerId(id.toString()));
    }
}
