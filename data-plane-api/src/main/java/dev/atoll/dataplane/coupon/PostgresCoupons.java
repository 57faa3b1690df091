package dev.atoll.dataplane.coupon;

import dev.atoll.contracts.identity.CouponCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresCoupons implements Coupons {

    /// A row that no transaction has changed is one that was just inserted.
    private static final String PUT = """
            insert into coupon (code, campaign, title, stock, ends_at)
            values (:code, :campaign, :title, :stock, :endsAt)
            on conflict (code) do update set campaign = excluded.campaign, title = excluded.title,
                stock = excluded.stock, ends_at = excluded.ends_at
            returning xmax = 0""";

    private final Mutiny.SessionFactory database;

    PostgresCoupons(Mutiny.SessionFactory database) {
        this.database = database;
    }

    @Override
    public Uni<Put> put(Coupon coupon) {
        return database.withTransaction(session -> session.createNativeQuery(PUT, Boolean.class)
                        .setParameter("code", coupon.code().value())
                        .setParameter("campaign", coupon.campaign().value())
                        .setParameter("title", coupon.title())
                        .setParameter("stock", coupon.stock())
                        .setParameter("endsAt", coupon.endsAt())
                        .getSingleResult())
                .map(created -> created ? Put.CREATED : Put.REPLACED);
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
