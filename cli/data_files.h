// Where the program, its model, the ontology and the gazetteer are.

#pragma once

#include <filesystem>

namespace entente {

// Empty where the system does not say.
[[nodiscard]] std::filesystem::path program_file();

// $ENTENTE_DATA, else share/entente beside the program's bin/.
[[nodiscard]] std::filesystem::path data_folder();

}  // namespace entente
