/// Configuration values in layers: how the control plane names them, how they become one document per namespace, and
/// how a process reads them while they change.
///
/// Read through [Settings]. [SettingKey] is the key of a decision, [Effective] puts the layers together; the control
/// plane explains with the very same code that the regions read with.
@NullMarked
package dev.atoll.runtime.setting;

import org.jspecify.annotations.NullMarked;
