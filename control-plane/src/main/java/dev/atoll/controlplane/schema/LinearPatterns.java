package dev.atoll.controlplane.schema;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import dev.atoll.runtime.operator.LinearPattern;

/// The patterns of schemas in time linear in the text, so that none of them can hold up the log.
final class LinearPatterns implements RegularExpressionFactory {

    @Override
    public RegularExpression getRegularExpression(String expression) {
        var pattern = LinearPattern.of(expression)
                .orElseThrow(() -> new IllegalArgumentException("A pattern is none of linear time"));
        return pattern::test;
    }
}
