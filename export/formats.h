// The writers that formats.cpp lists; each is defined in the .cpp of its name, or of its sister's.

#pragma once

#include "export/exporter.h"

namespace entente {

extern const Exporter kCsv;
extern const Exporter kCytoscape;
extern const Exporter kDot;
extern const Exporter kGexf;
extern const Exporter kGraphml;
extern const Exporter kJson;
extern const Exporter kJsonLd;
extern const Exporter kNquads;
extern const Exporter kNtriples;
extern const Exporter kPajek;
extern const Exporter kTrig;
extern const Exporter kTurtle;
extern const Exporter kUcinet;

}  // namespace entente
