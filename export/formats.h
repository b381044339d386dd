// The writers that formats.cpp lists; each is defined in the .cpp of its name.

#pragma once

#include "export/exporter.h"

namespace entente {

extern const Exporter kGraphml;
extern const Exporter kJson;
extern const Exporter kNtriples;
extern const Exporter kTurtle;

}  // namespace entente
