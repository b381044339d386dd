#include "extract/language/dense.h"

#include <cassert>
#include <map>
#include <tuple>
#include <unordered_map>

#include <dlfcn.h>
#include <dnnl.hpp>

namespace entente {
namespace {

using Type = dnnl::memory::data_type;
using Tag = dnnl::memory::format_tag;
using Arguments = std::unordered_map<int, dnnl::memory>;

// Row counts for which weights are laid out; other counts use the same layout.
constexpr dnnl::memory::dim kUsualRows = 512;

const dnnl::engine& cpu() {
  static const dnnl::engine engine{dnnl::engine::kind::cpu, 0};
  return engine;
}

// oneDNN takes its number of threads from OpenMP if it was built with it: one for this thread, as
// the program works on several articles instead. Looked up at run time since other builds have
// none.
void use_one_core() {
  thread_local bool done = false;
  if (done) return;
  done = true;
  using SetThreads = void (*)(int);
  void* found = ::dlsym(RTLD_DEFAULT, "omp_set_num_threads");
  if (found != nullptr) reinterpret_cast<SetThreads>(found)(1);
}

// A compiled product, of one thread.
struct Product {
  dnnl::matmul primitive;
  dnnl::memory scratchpad;
};

dnnl::matmul::primitive_desc product_description(dnnl::memory::dim rows,
                                                 const dnnl::memory::desc& weights,
                                                 Activation activation) {
  const auto inputs = weights.dims()[0];
  const auto outputs = weights.dims()[1];
  dnnl::primitive_attr attributes;
  attributes.set_scratchpad_mode(dnnl::scratchpad_mode::user);
  if (activation == Activation::gelu) {
    dnnl::post_ops operations;
    operations.append_eltwise(1.0F, dnnl::algorithm::eltwise_gelu_erf, 0.0F, 0.0F);
    attributes.set_post_ops(operations);
  }
  const dnnl::matmul::desc description{{{rows, inputs}, Type::f32, Tag::ab},
                                       weights,
                                       {{1, outputs}, Type::f32, Tag::ab},
                                       {{rows, outputs}, Type::f32, Tag::ab}};
  return {description, attributes, cpu()};
}

// oneDNN takes no pointers to constants, and does not write to its arguments.
dnnl::memory view(const dnnl::memory::desc& description, const float* values) {
  return {description, cpu(), const_cast<float*>(values)};
}

void run(const dnnl::primitive& primitive, const Arguments& arguments) {
  thread_local dnnl::stream stream{cpu()};
  primitive.execute(stream, arguments);
  stream.wait();
}

}  // namespace

struct Dense::Packed {
  Activation activation;
  dnnl::memory weights;  // laid out as the products like it
  std::vector<float> bias;

  [[nodiscard]] dnnl::memory::dim inputs() const { return weights.get_desc().dims()[0]; }
  [[nodiscard]] dnnl::memory::dim outputs() const { return weights.get_desc().dims()[1]; }

  // Compiled once per thread, shape and step of rows.
  [[nodiscard]] const Product& product_for(dnnl::memory::dim rows) const {
    using Key = std::tuple<dnnl::memory::dim, dnnl::memory::dim, dnnl::memory::dim, Activation>;
    thread_local std::map<Key, Product> compiled;
    const Key key{rows, inputs(), outputs(), activation};
    auto found = compiled.find(key);
    if (found == compiled.end()) {
      const auto made = product_description(rows, weights.get_desc(), activation);
      const dnnl::memory scratchpad{made.scratchpad_desc(), cpu()};
      found = compiled.emplace(key, Product{dnnl::matmul{made}, scratchpad}).first;
    }
    return found->second;
  }
};

Dense::Dense(const Linear& linear, Activation activation) {
  use_one_core();
  const dnnl::memory::dims shape{linear.inputs, linear.outputs};
  const auto wanted =
      product_description(kUsualRows, {shape, Type::f32, Tag::any}, activation).weights_desc();
  dnnl::memory weights{wanted, cpu()};
  dnnl::memory given = view({shape, Type::f32, Tag::ba}, linear.weight.data());
  run(dnnl::reorder{given, weights}, {{DNNL_ARG_FROM, given}, {DNNL_ARG_TO, weights}});
  packed_ = std::make_unique<const Packed>(Packed{activation, weights, linear.bias});
}

Dense::Dense(Dense&&) noexcept = default;
Dense& Dense::operator=(Dense&&) noexcept = default;
Dense::~Dense() = default;

std::size_t Dense::outputs() const { return packed_->bias.size(); }

void Dense::apply(const Matrix& x, Matrix& y) const {
  assert(x.columns() == static_cast<std::size_t>(packed_->inputs()) && &x != &y);
  use_one_core();
  y.resize(x.rows(), outputs());
  if (x.rows() == 0) return;
  const auto rows = static_cast<dnnl::memory::dim>(x.padded_rows());
  const Product& product = packed_->product_for(rows);
  const dnnl::memory::dim outputs = packed_->outputs();
  run(product.primitive,
      {{DNNL_ARG_SRC, view({{rows, packed_->inputs()}, Type::f32, Tag::ab}, x.data())},
       {DNNL_ARG_WEIGHTS, packed_->weights},
       {DNNL_ARG_BIAS, view({{1, outputs}, Type::f32, Tag::ab}, packed_->bias.data())},
       {DNNL_ARG_DST, view({{rows, outputs}, Type::f32, Tag::ab}, y.data())},
       {DNNL_ARG_SCRATCHPAD, product.scratchpad}});
}

Matrix Dense::apply(const Matrix& x) const {
  Matrix y;
  apply(x, y);
  return y;
}

}  // namespace entente
