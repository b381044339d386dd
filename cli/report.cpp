#include "cli/report.h"

#include <algorithm>
#include <cstdio>
#include <string>

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include "graph/wording.h"

namespace entente {
namespace {

constexpr auto kBetweenShows = std::chrono::milliseconds{200};

std::string duration_text(double seconds) {
  const auto whole = static_cast<long>(seconds + 0.5);
  if (whole < 60) return fmt::format("{} s", whole);
  if (whole < 3600) return fmt::format("{} min {} s", whole / 60, whole % 60);
  return fmt::format("{} h {} min", whole / 3600, whole % 3600 / 60);
}

bool on_terminal() {
  static const bool terminal = ::isatty(STDERR_FILENO) == 1;
  return terminal;
}

}  // namespace

ExitStatus exit_status(Error::Code code) {
  switch (code) {
    case Error::Code::unsupported:
      return ExitStatus::usage;
    case Error::Code::not_found:
    case Error::Code::unreadable:
    case Error::Code::malformed:
    case Error::Code::unwritable:
      return ExitStatus::failed;
  }
  return ExitStatus::failed;
}

ExitStatus worse(ExitStatus left, ExitStatus right) {
  // A failure weighs more than a part that is missing.
  constexpr auto kWeight = [](ExitStatus status) {
    switch (status) {
      case ExitStatus::ok:
        return 0;
      case ExitStatus::partial:
        return 1;
      case ExitStatus::failed:
        return 2;
      case ExitStatus::usage:
        return 3;
    }
    return 3;
  };
  return std::max(left, right, [&](ExitStatus a, ExitStatus b) { return kWeight(a) < kWeight(b); });
}

void set_up_log() {
  auto log = spdlog::stderr_color_mt("entente");
  log->set_pattern("%n: %^%l%$: %v");
  spdlog::set_default_logger(std::move(log));
}

void Report::failed(const Error& error) {
  clear();
  ++failures_;
  spdlog::error(printable(error.message));
}

void Report::warn(const std::string& message) {
  clear();
  spdlog::warn(printable(message));
}

void Report::progress(std::size_t done, std::size_t total) {
  const auto now = Clock::now();
  if (!on_terminal() || now - shown_ < kBetweenShows) return;
  shown_ = now;
  showing_ = true;
  const double seconds = std::chrono::duration<double>(now - started_).count();
  const double rate = static_cast<double>(done) / seconds;
  const std::string left =
      done == 0 ? "" : ", " + duration_text(static_cast<double>(total - done) / rate) + " left";
  fmt::print(stderr, "\r\033[K{} of {} inputs, {:.1f} a second{}", done, total, rate, left);
  std::fflush(stderr);
}

void Report::clear() {
  if (!showing_) return;
  fmt::print(stderr, "\r\033[K");
  showing_ = false;
}

ExitStatus Report::status(bool anything_done) const {
  if (failures_ == 0) return ExitStatus::ok;
  return anything_done ? ExitStatus::partial : ExitStatus::failed;
}

Error out_of_memory(const std::string& where) {
  return {Error::Code::unreadable, where + ": expected enough memory, found none left"};
}

ExitStatus give_up(const Error& error) {
  spdlog::error(printable(error.message));
  return exit_status(error.code);
}

}  // namespace entente
