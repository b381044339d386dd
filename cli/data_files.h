// Where the model, the ontology and the gazetteer are.

#pragma once

#include <filesystem>

namespace entente {

// $ENTENTE_DATA, else share/entente beside the program's bin/.
[[nodiscard]] std::filesystem::path data_folder();

}  // namespace entente
