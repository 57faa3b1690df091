package dev.atoll.runtime.messaging;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.atoll.contracts.identity.Identifier;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Writes an [Identifier] as its one string and reads it back, so that the contracts need to know nothing of Jackson.
public final class IdentifierModule extends SimpleModule {

    private static final long serialVersionUID = 1;

    public IdentifierModule() {
        super("atoll-identifiers");
        addSerializer(Identifier.class, new IdentifierSerializer());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new IdentifierIntrospector());
    }

    private static final class IdentifierSerializer extends StdSerializer<Identifier> {

        private static final long serialVersionUID = 1;

        IdentifierSerializer() {
            super(Identifier.class);
        }

        @Override
        public void serialize(Identifier value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.value());
        }
    }

    private static final class IdentifierIntrospector extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedConstructor constructor
                            && Identifier.class.isAssignableFrom(constructor.getDeclaringClass())
                    ? JsonCreator.Mode.DELEGATING
                    : null;
        }
    }
}
