// Ctrl-C and a polite kill let a run finish what it is at.

#pragma once

namespace entente {

// From now on SIGINT and SIGTERM are only noted. The second of a sort ends the program at once.
void note_interruptions();

[[nodiscard]] bool is_interrupted();

}  // namespace entente
