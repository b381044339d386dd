// Gzip and Zstandard, recognised by their first bytes.

#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "graph/result.h"

namespace entente {

// Unpacks a stream piece by piece, so that what it unpacks to never has to be in memory at once.
// Streams that are not compressed pass through.
class Unpacker {
 public:
  // Fills `room` with the next raw bytes and says how many; 0 at the end.
  using Raw = std::function<std::size_t(char* room, std::size_t size)>;

  // `name` is what messages call the stream.
  Unpacker(Raw raw, std::string name);
  Unpacker(Unpacker&&) noexcept;
  Unpacker& operator=(Unpacker&&) noexcept;
  ~Unpacker();

  // Appends the next unpacked bytes (at most some 64 KiB) to `out`; false at the end. Fails where
  // data is damaged or cut off.
  [[nodiscard]] Result<bool> append(std::string& out);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// All of `bytes`, unpacked. Refuses what would unpack to more than `largest` bytes before it takes
// that much memory.
[[nodiscard]] Result<std::string> unpacked(std::string_view bytes, std::string_view name,
                                           std::size_t largest);

}  // namespace entente
