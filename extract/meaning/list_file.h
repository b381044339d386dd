// Reads the list files of the ontology folder: one JSON object that names its format and version
// and holds one list of flat objects, whose values are strings or lists of strings.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/result.h"

namespace entente {

// One "key": value of an object; a single string is a list of one.
struct ListField {
  std::string key;
  std::vector<std::string> values;
  int line = 0;  // from 1
};

struct ListRecord {
  std::vector<ListField> fields;  // in order of the file, keys unique
  int line = 0;

  // Null where the object has no such key.
  [[nodiscard]] const ListField* find(std::string_view key) const;

  // The single value of the key, or "".
  [[nodiscard]] std::string text(std::string_view key) const;

  // The values of the key, or none.
  [[nodiscard]] std::vector<std::string> list(std::string_view key) const;
};

// What such a file must look like.
struct ListShape {
  std::string_view format;  // value of "format"
  unsigned version = 1;
  std::string_view list;                    // key of the list
  std::vector<std::string_view> texts;      // keys with one string
  std::vector<std::string_view> lists;      // keys with a list of strings
  std::vector<std::string_view> mandatory;  // keys that must be there and not empty
};

// Fails with "name:line: expected ..., found ...".
[[nodiscard]] Result<std::vector<ListRecord>> read_list_file(std::string_view json,
                                                             std::string_view name,
                                                             const ListShape& shape);

[[nodiscard]] Error malformed(std::string_view name, int line, std::string_view what);

}  // namespace entente
