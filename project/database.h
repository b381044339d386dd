// An SQLite database: rows by prepared statements, transactions, and errors said our way.
//
// The first thing that goes wrong is remembered and all that follows does nothing, so that a
// transaction is a run of plain calls with one question at its end.

#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "graph/result.h"
#include "project/row_sum.h"

struct sqlite3;
struct sqlite3_stmt;

namespace entente {

// A value of a column, as it is bound or read. Empty text is text, not null.
struct Null {};

class Database;

// A prepared statement with its values, and the row that it stands on. While it lives its text
// cannot be used for other rows.
class Rows {
 public:
  Rows(Database& database, sqlite3_stmt* statement) : database_{&database}, statement_{statement} {}
  Rows(Rows&& other) noexcept;
  Rows& operator=(Rows&&) = delete;
  ~Rows();

  Rows& bind(std::string_view text);
  Rows& bind(const std::string& text) { return bind(std::string_view{text}); }
  Rows& bind(const char* text) { return bind(std::string_view{text}); }
  Rows& bind(std::int64_t number);
  Rows& bind(std::size_t number) { return bind(static_cast<std::int64_t>(number)); }
  Rows& bind(bool truth) { return bind(std::int64_t{truth ? 1 : 0}); }
  Rows& bind(double number);
  Rows& bind(const std::optional<std::size_t>& number);
  Rows& bind(Null nothing);

  // False after the last row, and where something went wrong.
  bool next();

  // Columns of the row from 0.
  [[nodiscard]] std::string_view text(int column) const;  // until the next row
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] std::size_t count(int column) const;  // an integer that must not be negative
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] bool is_null(int column) const;

  // The values of the columns up to `end`, in order.
  void add_to(RowSum& sum, int end) const;

 private:
  Database* database_;
  sqlite3_stmt* statement_;
  int bound_ = 0;
};

class Database {
 public:
  enum class Access { read, write, create };

  // `waiting` is called once for each lock that another writer holds for more than a moment.
  [[nodiscard]] static Result<Database> open(const std::string& path, Access access,
                                             std::function<void()> waiting);

  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  // What `sql` finds with these values for its question marks; it is prepared once.
  template <class... Values>
  Rows rows(std::string_view sql, const Values&... values) {
    Rows rows{*this, prepared(sql)};
    (rows.bind(values), ...);
    return rows;
  }

  template <class... Values>
  void run(std::string_view sql, const Values&... values) {
    auto all = rows(sql, values...);
    while (all.next()) {
    }
  }

  // The first column of the first row; nothing where there is no row.
  template <class... Values>
  [[nodiscard]] std::optional<std::int64_t> number(std::string_view sql, const Values&... values) {
    auto all = rows(sql, values...);
    if (!all.next()) return std::nullopt;
    return all.integer(0);
  }

  // Of the row that was put in last.
  [[nodiscard]] std::size_t last_number() const;

  // All changes that `work` makes, or none. Waits for other writers.
  [[nodiscard]] Result<Done> change(const std::function<void()>& work);

  // `work` sees one state of the file, whatever writers do meanwhile. Never waits.
  [[nodiscard]] Result<Done> look(const std::function<void()>& work);

  // What went wrong, if anything did; afterwards all is forgotten.
  [[nodiscard]] Result<Done> outcome();

  // For what only the caller can see.
  void fail(Error error);

  [[nodiscard]] const std::string& path() const;

  // Fails where the file ends too early or too late. Requires: within `look` or `change`.
  void check_size();

 private:
  friend class Rows;
  struct State;

  explicit Database(std::unique_ptr<State> state);
  [[nodiscard]] Result<Done> transaction(std::string_view begin, const std::function<void()>& work);
  [[nodiscard]] sqlite3_stmt* prepared(std::string_view sql);
  void check(int code);

  std::unique_ptr<State> state_;
};

}  // namespace entente
