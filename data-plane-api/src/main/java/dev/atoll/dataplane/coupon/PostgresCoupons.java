package dev.atoll.dataplane.coupon;

import dev.atoll.contracts.identity.CouponCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresCoupons implements Coupons {

    private final Mutiny.SessionFactory database;

    PostgresCoupons(Mutiny.SessionFactory database) {
        this.database = database;
    }

    @Override
    public Uni<Void> put(Coupon coupon) {
        return database.withTransaction(session -> session.merge(CouponRow.of(coupon)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Coupon>> find(CouponCode code) {
        return database.withSession(session -> session.find(CouponRow.class, code.value()))
                .map(row -> Optional.ofNullable(row).map(CouponRow::toCoupon));
    }

    @Override
    public Uni<List<Coupon>> all() {
        return database.withSession(session -> session.createQuery("from CouponRow order by code", CouponRow.class)
                        .getResultList())
                .map(rows -> rows.stream().map(CouponRow::toCoupon).toList());
    }
}
