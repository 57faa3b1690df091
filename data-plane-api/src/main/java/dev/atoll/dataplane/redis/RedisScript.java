package dev.atoll.dataplane.redis;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.codec.Base16;
import io.lettuce.core.codec.StringCodec;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;

/// A Lua script that Redis runs as one step and answers with a list. Sent by its digest; in full only to a Redis
/// that has not seen it.
public final class RedisScript {

    private final String text;
    private final String digest;

    public RedisScript(String text) {
        this.text = text;
        this.digest = Base16.digest(StringCodec.UTF8.encodeValue(text));
    }

    /// Runs the script; the items of its answer are strings and longs.
    ///
    /// @param patience how long the caller waits
    public Uni<List<Object>> run(RedisConnection redis, Duration patience, String key, String... arguments) {
        return run(redis, patience, List.of(key), arguments);
    }

    /// The same with several keys, which one slot of a cluster must hold: they share a tag in braces.
    public Uni<List<Object>> run(RedisConnection redis, Duration patience, List<String> named, String... arguments) {
        var keys = named.toArray(String[]::new);
        return redis.<List<Object>>ask(
                        patience, commands -> commands.evalsha(digest, ScriptOutputType.MULTI, keys, arguments))
                .onFailure(RedisNoScriptException.class)
                .recoverWithUni(() ->
                        redis.ask(patience, commands -> commands.eval(text, ScriptOutputType.MULTI, keys, arguments)));
    }
}
