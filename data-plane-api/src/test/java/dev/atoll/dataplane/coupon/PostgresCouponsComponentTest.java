package dev.atoll.dataplane.coupon;

import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.dataplane.CustomersOfTests;
import dev.atoll.dataplane.RegionServers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;

@QuarkusTest
@QuarkusTestResource(RegionServers.class)
class PostgresCouponsComponentTest extends CouponsContract {

    private final Coupons coupons;
    private final Redemptions redemptions;
    private final AgroalDataSource database;

    PostgresCouponsComponentTest(Coupons coupons, Redemptions redemptions, AgroalDataSource database) {
        this.coupons = coupons;
        this.redemptions = redemptions;
        this.database = database;
    }

    @Override
    Coupons coupons() {
        return coupons;
    }

    @Override
    Redemptions redemptions() {
        return redemptions;
    }

    @Override
    CustomerId customer() {
        var id = UUID.randomUUID();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into customer (id, phone, name, created_at) values (?, ?, 'Ada', now())")) {
            insert.setObject(1, id);
            insert.setString(2, CustomersOfTests.somePhone());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return new CustomerId(id.toString());
    }

    @Override
    <T> T answer(Supplier<Uni<T>> question) {
        try {
            return VertxContextSupport.subscribeAndAwait(question);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
