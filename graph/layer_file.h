// Data files in layers: a layer adds to what stands below it, replaces what has the same id, and
// removes what it names.
//
//   {"format": "entente-rules", "version": 1, "remove": {"rules": ["praise-noun"]}, "rules": [ … ]}
//
// With "replace_all": true, nothing of the layers below is kept.

#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "graph/json.h"

namespace entente {

// What all such files have in common. Like JsonFields, it remembers the first failure.
class LayerFile {
 public:
  // All outlive the file.
  LayerFile(const JsonValue& root, const JsonSource& source, std::string_view format);

  // For the keys of this format.
  [[nodiscard]] JsonFields& fields() { return fields_; }

  [[nodiscard]] bool replaces_all() const { return replaces_all_; }

  // Hands each text of the list `key` in "remove" to `erase`, which says whether it was there;
  // `expected` is what should have been, for the message.
  using Erase = std::function<bool(const std::string& id)>;
  void remove(std::string_view key, const std::string& expected, const Erase& erase);

  // The same for an object from names of lists to what leaves them.
  using EraseFrom = std::function<bool(const std::string& list, const std::string& word)>;
  void remove_from(std::string_view key, const EraseFrom& erase);

  // The first failure, also of what was never asked for.
  [[nodiscard]] std::optional<Error> finish();

 private:
  JsonFields fields_;
  bool replaces_all_ = false;
  std::optional<JsonFields> removal_;
};

// The value of "format" of a data file, without reading the file; empty where there is none.
[[nodiscard]] std::string_view format_of(std::string_view json);

}  // namespace entente
