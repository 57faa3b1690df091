package dev.atoll.dataplane.coupon;

import dev.atoll.contracts.identity.CustomerId;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Supplier;

class InMemoryCouponsTest extends CouponsContract {

    private final InMemoryCoupons coupons = new InMemoryCoupons();

    @Override
    Coupons coupons() {
        return coupons;
    }

    @Override
    Redemptions redemptions() {
        return coupons;
    }

    @Override
    CustomerId customer() {
        return new CustomerId(UUID.randomUUID().toString());
    }

    @Override
    <T> T answer(Supplier<Uni<T>> question) {
        return question.get().await().indefinitely();
    }
}
