#include "project/database.h"

#include <cerrno>
#include <chrono>
#include <filesystem>
#include <system_error>
#include <thread>
#include <utility>

#include <sqlite3.h>

namespace entente {
namespace {

constexpr auto kBetweenTries = std::chrono::milliseconds{10};
constexpr int kTriesBeforeWord = 50;  // half a second

struct Meaning {
  int code;
  Error::Code kind;
  const char* text;
};

constexpr Meaning kMeanings[] = {
    {SQLITE_FULL, Error::Code::unwritable, "expected room on the disk, found none"},
    {SQLITE_READONLY, Error::Code::unwritable,
     "expected a file that can be written, found one that cannot"},
    {SQLITE_NOTADB, Error::Code::malformed, "expected a project file, found something else"},
    {SQLITE_CORRUPT, Error::Code::malformed, "expected a whole project file, found a damaged one"},
    {SQLITE_CANTOPEN, Error::Code::unreadable,
     "expected a project file that can be opened, found one that cannot"},
    {SQLITE_PERM, Error::Code::unreadable,
     "expected a project file that can be opened, found one that cannot"},
    {SQLITE_IOERR, Error::Code::unwritable,
     "expected to read and write the file, found that the disk fails"},
};

Error error_of(sqlite3* database, const std::string& path, int code) {
  std::string detail = database == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(database);
  const int system = database == nullptr ? 0 : sqlite3_system_errno(database);
  if (system != 0) detail += "; " + std::generic_category().message(system);
  for (const auto& meaning : kMeanings) {
    if (meaning.code == (code & 0xff))
      return {meaning.kind, path + ": " + meaning.text + " (" + detail + ")"};
  }
  return {Error::Code::malformed, path + ": expected a project file, found: " + detail};
}

// How often a lock was tried.
struct Waiting {
  std::function<void()> tell;

  static int wait(void* self, int tries) {
    if (tries == kTriesBeforeWord) static_cast<Waiting*>(self)->tell();
    std::this_thread::sleep_for(kBetweenTries);
    return 1;
  }
};

struct CloseDatabase {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
};
struct CloseStatement {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Prepared = std::unique_ptr<sqlite3_stmt, CloseStatement>;
using Handle = std::unique_ptr<sqlite3, CloseDatabase>;

// Characters that mean something in a URI of SQLite.
std::string uri_of(const std::string& path, std::string_view query) {
  constexpr std::string_view kHexadecimal = "0123456789abcdef";
  std::string uri = "file:";
  for (const char c : std::filesystem::absolute(path).string()) {
    if (c != '%' && c != '?' && c != '#') {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += {'%', kHexadecimal[byte >> 4], kHexadecimal[byte & 15]};
  }
  return uri.append(query);
}

// A file of somebody else's: its schema runs nothing, its pages are checked as they are read.
void distrust(sqlite3* database) {
  sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  sqlite3_extended_result_codes(database, 1);
}

bool has_changes_beside(const std::string& path) {
  std::error_code ignored;
  const auto size = std::filesystem::file_size(path + "-wal", ignored);
  return !ignored && size > 0;
}

Result<Handle> opened(const std::string& path, const std::string& uri, int flags) {
  sqlite3* database = nullptr;
  const int code = sqlite3_open_v2(uri.c_str(), &database, flags | SQLITE_OPEN_URI, nullptr);
  Handle handle{database};
  if (code != SQLITE_OK) return error_of(database, path, code);
  distrust(database);
  return handle;
}

// Whether a first page can be read.
int try_to_read(sqlite3* database) {
  return sqlite3_exec(database, "PRAGMA user_version", nullptr, nullptr, nullptr);
}

// Whether a file beside the database could not be made: no right to, or no room on the disk.
bool is_no_place_beside(int code) {
  const int kind = code & 0xff;
  return kind == SQLITE_CANTOPEN || kind == SQLITE_READONLY || code == SQLITE_IOERR_SHMSIZE;
}

// Readers share with writers a file beside, and the last to leave tidies up: so they too open the
// file for writing. Where there is no place for that, there are no writers either.
Result<Handle> opened_to_read(const std::string& path) {
  auto usual = opened(path, uri_of(path, ""), SQLITE_OPEN_READWRITE);
  if (!usual) return usual;
  if (!is_no_place_beside(try_to_read(usual.value().get()))) return usual;
  if (has_changes_beside(path)) {
    return Error{
        Error::Code::unreadable,
        path + ": expected a folder that can be written, to take over what a killed run left in " +
            path + "-wal; found one that cannot, or a full disk"};
  }
  return opened(path, uri_of(path, "?mode=ro&immutable=1"), SQLITE_OPEN_READONLY);
}

}  // namespace

struct Database::State {
  std::string path;
  Waiting waiting;
  Handle handle;
  std::map<std::string, Prepared, std::less<>> statements;  // by text; closed before the handle
  std::optional<Error> error;
};

Database::Database(std::unique_ptr<State> state) : state_{std::move(state)} {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const std::string& path, Access access,
                                std::function<void()> waiting) {
  const int flags = SQLITE_OPEN_READWRITE | (access == Access::create ? SQLITE_OPEN_CREATE : 0);
  auto handle =
      access == Access::read ? opened_to_read(path) : opened(path, uri_of(path, ""), flags);
  if (!handle) return handle.error();
  auto state = std::make_unique<State>();
  state->path = path;
  state->waiting.tell = std::move(waiting);
  state->handle = std::move(handle).value();
  sqlite3_busy_handler(state->handle.get(), Waiting::wait, &state->waiting);
  return Database{std::move(state)};
}

const std::string& Database::path() const { return state_->path; }

std::size_t Database::last_number() const {
  return static_cast<std::size_t>(sqlite3_last_insert_rowid(state_->handle.get()));
}

void Database::fail(Error error) {
  if (!state_->error) state_->error = std::move(error);
}

void Database::check(int code) {
  if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
  fail(error_of(state_->handle.get(), state_->path, code));
}

Result<Done> Database::outcome() {
  if (!state_->error) return Done{};
  return *std::exchange(state_->error, std::nullopt);
}

void Database::check_size() {
  const auto expected =
      number("PRAGMA page_count").value_or(0) * number("PRAGMA page_size").value_or(0);
  std::error_code error;
  const auto found = std::filesystem::file_size(state_->path, error);
  // What is written now comes to the file later.
  if (error || has_changes_beside(state_->path) || static_cast<std::uintmax_t>(expected) == found)
    return;
  fail({Error::Code::malformed, state_->path + ": expected a whole project file of " +
                                    std::to_string(expected) + " bytes, found " +
                                    std::to_string(found)});
}

sqlite3_stmt* Database::prepared(std::string_view sql) {
  if (state_->error) return nullptr;
  auto known = state_->statements.find(sql);
  if (known == state_->statements.end()) {
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v3(state_->handle.get(), sql.data(), static_cast<int>(sql.size()),
                             SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
    known = state_->statements.emplace(sql, Prepared{statement}).first;
  }
  return known->second.get();
}

Result<Done> Database::change(const std::function<void()>& work) {
  return transaction("BEGIN IMMEDIATE", work);
}

Result<Done> Database::look(const std::function<void()>& work) {
  return transaction("BEGIN", work);
}

Result<Done> Database::transaction(std::string_view begin, const std::function<void()>& work) {
  run(begin);
  if (auto begun = outcome(); !begun) return begun;
  work();
  run("COMMIT");
  auto done = outcome();
  const bool open = sqlite3_get_autocommit(state_->handle.get()) == 0;
  if (open) sqlite3_exec(state_->handle.get(), "ROLLBACK", nullptr, nullptr, nullptr);
  return done;
}

Rows::Rows(Rows&& other) noexcept
    : database_{other.database_},
      statement_{std::exchange(other.statement_, nullptr)},
      bound_{other.bound_} {}

Rows::~Rows() { sqlite3_reset(statement_); }

Rows& Rows::bind(std::string_view text) {
  if (statement_ != nullptr) {
    database_->check(sqlite3_bind_text64(statement_, ++bound_,
                                         text.data() == nullptr ? "" : text.data(), text.size(),
                                         SQLITE_TRANSIENT, SQLITE_UTF8));
  }
  return *this;
}

Rows& Rows::bind(std::int64_t number) {
  if (statement_ != nullptr) database_->check(sqlite3_bind_int64(statement_, ++bound_, number));
  return *this;
}

Rows& Rows::bind(double number) {
  if (statement_ != nullptr) database_->check(sqlite3_bind_double(statement_, ++bound_, number));
  return *this;
}

Rows& Rows::bind(const std::optional<std::size_t>& number) {
  return number ? bind(*number) : bind(Null{});
}

Rows& Rows::bind(Null /*nothing*/) {
  if (statement_ != nullptr) database_->check(sqlite3_bind_null(statement_, ++bound_));
  return *this;
}

bool Rows::next() {
  if (statement_ == nullptr || database_->state_->error) return false;
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  database_->check(code);
  return false;
}

std::string_view Rows::text(int column) const {
  const auto* const bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::int64_t Rows::integer(int column) const { return sqlite3_column_int64(statement_, column); }

std::size_t Rows::count(int column) const {
  const auto number = integer(column);
  if (number >= 0) return static_cast<std::size_t>(number);
  database_->fail({Error::Code::malformed, database_->path() +
                                               ": expected a number that is not negative, found " +
                                               std::to_string(number)});
  return 0;
}

double Rows::real(int column) const { return sqlite3_column_double(statement_, column); }

bool Rows::is_null(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

void Rows::add_to(RowSum& sum, int end) const {
  for (int column = 0; column < end; ++column) {
    switch (sqlite3_column_type(statement_, column)) {
      case SQLITE_INTEGER:
        sum.add(integer(column));
        break;
      case SQLITE_FLOAT:
        sum.add(real(column));
        break;
      case SQLITE_NULL:
        sum.add_null();
        break;
      default:
        sum.add(text(column));
    }
  }
}

}  // namespace entente
