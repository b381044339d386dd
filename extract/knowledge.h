// What extraction knows beforehand: relations, rules, words, actors and leaders, read from layers
// of data files. The program's own files are the lowest layer; each of the user's adds to, replaces
// or removes what stands below it (graph/layer_file.h, docs/ontology.md).

#pragma once

#include <filesystem>
#include <vector>

#include "extract/meaning/gazetteer.h"
#include "extract/meaning/leaders.h"
#include "extract/meaning/lexicon.h"
#include "extract/meaning/rules.h"
#include "extract/meaning/vocabulary.h"
#include "graph/ontology.h"
#include "graph/result.h"

namespace entente {

struct Knowledge {
  Ontology ontology;
  RuleBook rules;
  Vocabulary meeting_words;
  Gazetteer gazetteer;
  Lexicon lexicon;
  Leaders leaders;
};

// Files and folders, the lowest first. A file's "format" says what it holds; of a folder, every
// *.json is read: relations first, then by name.
using Layers = std::vector<std::filesystem::path>;

// The files that a layer stands for, in the order in which they are read.
[[nodiscard]] Layers data_files_in(const std::filesystem::path& layer);

// Fails with file, line and reason; also where the lowest layer lacks one of the six formats.
[[nodiscard]] Result<Knowledge> read_knowledge(const Layers& layers);

// The relations alone. Nothing else is looked at.
[[nodiscard]] Result<Ontology> read_ontology(const Layers& layers);

}  // namespace entente
