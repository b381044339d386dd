#include "cli/report.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

TEST_CASE("every kind of error has its exit status") {
  struct {
    Error::Code code;
    ExitStatus expected;
  } const cases[] = {
      {Error::Code::not_found, ExitStatus::failed},  {Error::Code::unreadable, ExitStatus::failed},
      {Error::Code::malformed, ExitStatus::failed},  {Error::Code::unsupported, ExitStatus::usage},
      {Error::Code::unwritable, ExitStatus::failed},
  };
  for (const auto& c : cases) {
    CAPTURE(static_cast<int>(c.code));
    CHECK(exit_status(c.code) == c.expected);
  }
}

TEST_CASE("a run that goes on after failures says how much was done") {
  Report report;
  CHECK(report.status(true) == ExitStatus::ok);
  CHECK(report.status(false) == ExitStatus::ok);

  report.failed({Error::Code::malformed, "test.txt: a failure that this test makes"});
  CHECK(report.failures() == 1);
  CHECK(report.status(true) == ExitStatus::partial);
  CHECK(report.status(false) == ExitStatus::failed);
}

TEST_CASE("the worse of two statuses: a failure weighs more than a missing part") {
  CHECK(worse(ExitStatus::ok, ExitStatus::partial) == ExitStatus::partial);
  CHECK(worse(ExitStatus::failed, ExitStatus::partial) == ExitStatus::failed);
  CHECK(worse(ExitStatus::partial, ExitStatus::failed) == ExitStatus::failed);
  CHECK(worse(ExitStatus::ok, ExitStatus::ok) == ExitStatus::ok);
}

}  // namespace
}  // namespace entente
