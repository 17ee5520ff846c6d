package vn.techledger.ledger.eventstore;

import java.lang.reflect.Type;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.ConversionException;
import org.axonframework.conversion.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import vn.techledger.ledger.shared.EventJson;

/** Axon's conversions on the ledger's one JSON form, between objects and their UTF-8 bytes. */
public final class JsonConverter implements Converter {

    @Override
    public boolean canConvert(Type source, Type target) {
        return source.equals(target) || source == byte[].class || target == byte[].class;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T convert(@Nullable Object input, Type target) {
        if (input == null || target instanceof Class<?> wanted && wanted.isInstance(input)) {
            return (T) input;
        }
        try {
            if (target == byte[].class) {
                return (T) EventJson.mapper().writeValueAsBytes(input);
            }
            if (input instanceof byte[] json) {
                return EventJson.mapper().readValue(json, EventJson.mapper().constructType(target));
            }
        } catch (JacksonException failed) {
            throw new ConversionException("cannot convert to " + target.getTypeName(), failed);
        }
        throw new ConversionException("cannot convert " + input.getClass().getName() + " to " + target.getTypeName());
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("form", "JSON");
    }
}
