#include "graph/wording.h"

namespace entente {

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return std::to_string(number) + " " + std::string{number == 1 ? one : many};
}

std::string printable(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    if (!control || (!line.empty() && line.back() != ' ')) line += control ? ' ' : c;
  }
  return line;
}

}  // namespace entente
