// What the program says on standard error, and what that means for its exit status.

#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "graph/result.h"

namespace entente {

enum class ExitStatus : int {
  ok = 0,
  failed = 1,   // nothing could be done
  usage = 2,    // the command line is wrong
  partial = 3,  // some articles or lines failed, the rest was done
};

[[nodiscard]] ExitStatus exit_status(Error::Code code);

// The worse of the two.
[[nodiscard]] ExitStatus worse(ExitStatus left, ExitStatus right);

// Sends the log to standard error, one "entente: error: …" line a message.
void set_up_log();

// Not for several threads at once.
class Report {
 public:
  // An error of one article or line; the run goes on.
  void failed(const Error& error);

  // An article was read although something was odd.
  void warn(const std::string& message);

  // How far the run is; shown only where standard error is a terminal, a few times a second.
  void progress(std::size_t done, std::size_t total);

  // Removes the line of progress.
  void clear();

  [[nodiscard]] std::size_t failures() const { return failures_; }

  // Of a run that goes on after failures: ok, partial, or failed where nothing was done.
  [[nodiscard]] ExitStatus status(bool anything_done) const;

 private:
  using Clock = std::chrono::steady_clock;

  std::size_t failures_ = 0;
  Clock::time_point started_ = Clock::now();
  Clock::time_point shown_ = started_;
  bool showing_ = false;
};

// Of a machine, or a user's limit, that is too small; `where` names the input.
[[nodiscard]] Error out_of_memory(const std::string& where);

// Logs the error that ends a command; its exit status.
[[nodiscard]] ExitStatus give_up(const Error& error);

}  // namespace entente
