#include "graph/measures/output.h"

#include "graph/wording.h"

namespace entente {

std::string heading_of(const MeasuredNetwork& measured) {
  return counted(measured.network->actors().size(), "actor", "actors") + ", " +
         counted(measured.network->ties().size(), "tie", "ties") + " (level " +
         std::string{name_of(measured.level)} + "; " + measured.conditions + ")\n";
}

void write_heading(JsonWriter& json, const MeasuredNetwork& measured) {
  json.member("level", name_of(measured.level));
  json.member("conditions", measured.conditions);
  json.member("actors", measured.network->actors().size());
  json.member("ties", measured.network->ties().size());
}

}  // namespace entente
