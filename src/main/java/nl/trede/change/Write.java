package nl.trede.change;

import nl.trede.model.Field;

/// That a field has a value; of which thing says what holds it.
record Write(Field.Key<?> key, Object value) {}
