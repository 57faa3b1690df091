/// Events as they come from the region's bus. [EventShape] knows from the classification what may be told of an
/// event and who did it; [EventsConsumer] takes the rest off and hands on what may be counted.
@NullMarked
package dev.atoll.anonymizer.intake;

import org.jspecify.annotations.NullMarked;
