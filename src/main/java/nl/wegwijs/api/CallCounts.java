package nl.wegwijs.api;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import nl.wegwijs.partner.ApiCaller;
import nl.wegwijs.partner.CallLimits;

/** Counts the calls of each partner, for all nodes together: all its keys share one count. Who has none counts by place. */
@Component
class CallCounts {

    private final ProxyManager<String> counts;
    private final CallLimits usual;

    CallCounts(DataSource database, Clock clock, @Value("${wegwijs.api.calls-per-minute:60}") int perMinute,
            @Value("${wegwijs.api.calls-per-day:1000}") int perDay) {
        this.usual = new CallLimits(perMinute, Math.max(perMinute, perDay));
        this.counts = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database).table("wegwijs.call_count")
                .primaryKeyMapper(PrimaryKeyMapper.STRING).clientClock(timeOf(clock)).build();
    }

    CallLimits limits(ApiCaller caller) {
        return caller.limits() == null ? usual : caller.limits();
    }

    CallLimits usual() {
        return usual;
    }

    // Other limits begin a new count.
    ConsumptionProbe count(ApiCaller caller) {
        CallLimits limits = limits(caller);
        return count(caller.partnerId() + ":" + limits.perMinute() + ":" + limits.perDay(), limits);
    }

    /** Of whoever calls from here without a key; where from is kept as a mark only. */
    ConsumptionProbe count(String address) {
        return count("from:" + UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)), usual);
    }

    private ConsumptionProbe count(String id, CallLimits limits) {
        return counts.getProxy(id, () -> allowing(limits)).tryConsumeAndReturnRemaining(1);
    }

    private static BucketConfiguration allowing(CallLimits limits) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(limits.perMinute())
                        .refillIntervally(limits.perMinute(), Duration.ofMinutes(1)))
                .addLimit(limit -> limit.capacity(limits.perDay())
                        .refillIntervally(limits.perDay(), Duration.ofDays(1)))
                .build();
    }

    private static TimeMeter timeOf(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return Duration.ofMillis(clock.millis()).toNanos();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
