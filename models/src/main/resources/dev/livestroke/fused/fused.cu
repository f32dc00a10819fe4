// Steps of half-precision networks, each in one or few passes over memory. Hidden states are x [n, rows, C]: n things that are
// normalised by themselves, contiguous, C a multiple of 8. A thread holds eight neighbouring channels: 16 bytes, the most that
// one load takes. Blocks are (C / 8, rows at a time); blockIdx is (chunk of rows, which of the n). Sums are float32, in an
// order that depends on sizes alone. No headers: the runtime compiler has none.
typedef unsigned short half_bits;

struct Eight { float v[8]; };

__device__ float widened(unsigned bits) { float f; asm("cvt.f32.f16 %0, %1;" : "=f"(f) : "h"((half_bits)bits)); return f; }
__device__ unsigned narrowed(float f) { half_bits h; asm("cvt.rn.f16.f32 %0, %1;" : "=h"(h) : "f"(f)); return h; }

__device__ Eight load(const half_bits* at) {
  uint4 p = *(const uint4*)at;
  unsigned w[4] = {p.x, p.y, p.z, p.w};
  Eight e;
  #pragma unroll
  for (int i = 0; i < 4; i++) { e.v[2 * i] = widened(w[i] & 0xffff); e.v[2 * i + 1] = widened(w[i] >> 16); }
  return e;
}

__device__ void store(half_bits* at, const Eight& e) {
  unsigned w[4];
  #pragma unroll
  for (int i = 0; i < 4; i++) w[i] = narrowed(e.v[2 * i]) | narrowed(e.v[2 * i + 1]) << 16;
  *(uint4*)at = make_uint4(w[0], w[1], w[2], w[3]);
}

__device__ Eight load_or_zero(const half_bits* at, int offset) {
  Eight e = {};
  return at ? load(at + offset) : e;
}

__device__ Eight load(const float* at) {
  Eight e;
  #pragma unroll
  for (int i = 0; i < 8; i++) e.v[i] = at[i];
  return e;
}

__device__ float sigmoid(float y) { return 1.f / (1.f + __expf(-y)); }

// d silu(y) / dy
__device__ float silu_slope(float y) { float s = sigmoid(y); return s * (1.f + y * (1.f - s)); }

// Adds up what each thread of a block found of two sums for eight channels, by group: partial [n, chunks, groups, 2].
__device__ void by_group(const Eight& first, const Eight& second, float* partial, int C, int groups) {
  extern __shared__ float shared[];  // [rows at a time, C, 2]
  float* mine = shared + (threadIdx.y * C + 8 * threadIdx.x) * 2;
  #pragma unroll
  for (int i = 0; i < 8; i++) { mine[2 * i] = first.v[i]; mine[2 * i + 1] = second.v[i]; }
  __syncthreads();
  int width = C / groups;
  for (int k = threadIdx.y * blockDim.x + threadIdx.x; k < 2 * groups; k += blockDim.x * blockDim.y) {
    float sum = 0;
    for (int r = 0; r < blockDim.y; r++)
      for (int c = 0; c < width; c++) sum += shared[(r * C + k / 2 * width + c) * 2 + k % 2];
    partial[(blockIdx.y * gridDim.x + blockIdx.x) * 2 * groups + k] = sum;
  }
}

#define ROWS_OF_THIS_THREAD \
  long base = (long)blockIdx.y * rows * C + 8 * threadIdx.x; \
  int step = blockDim.y, first = blockIdx.x * per_chunk + threadIdx.y, end = min(rows, ((int)blockIdx.x + 1) * per_chunk)
#define DOWNWARDS for (int r = first; r < end; r += step)
// For a kernel that reads what the one before it read downwards: as much of it as the cache holds is there.
#define UPWARDS for (int r = first + ((end - first + step - 1) / step - 1) * step; r >= first; r -= step)

// Sums of x + before and of its square.
extern "C" __global__ void moments(const half_bits* x, const half_bits* before, float* partial,
                                   int rows, int C, int groups, int per_chunk) {
  Eight b = load_or_zero(before, 8 * threadIdx.x), sum = {}, square = {};
  ROWS_OF_THIS_THREAD;
  DOWNWARDS {
    Eight e = load(x + base + (long)r * C);
    #pragma unroll
    for (int i = 0; i < 8; i++) { float v = e.v[i] + b.v[i]; sum.v[i] += v; square.v[i] += v * v; }
  }
  by_group(sum, square, partial, C, groups);
}

// Adds up a thing's partial sums: total [groups, 2], shared by the block, which has some multiple of 2 groups threads, or more.
__device__ void gather(const float* partial, float* total, int groups, int chunks) {
  __shared__ float some[1024];
  int sums = 2 * groups, slices = blockDim.x / sums, k = threadIdx.x % sums, slice = threadIdx.x / sums;
  if (slice < slices) {
    float sum = 0;
    #pragma unroll 4
    for (int j = slice; j < chunks; j += slices) sum += partial[((long)blockIdx.x * chunks + j) * sums + k];
    some[threadIdx.x] = sum;
  }
  __syncthreads();
  if (threadIdx.x < sums) {
    float sum = 0;
    for (int j = 0; j < slices; j++) sum += some[j * sums + threadIdx.x];
    total[threadIdx.x] = sum;
  }
  __syncthreads();
}

// What is kept of a norm, for each of n: scale of each channel, shift of each channel, then mean and 1 / deviation of each group.
__device__ long state_of(int n, int C, int groups) { return (long)n * 2 * (C + groups); }

// From sums to the norm's state.
extern "C" __global__ void settle(const float* partial, const half_bits* before, const half_bits* weight, const half_bits* bias,
                                  float* state, int rows, int C, int groups, int chunks, float epsilon) {
  __shared__ float total[256], mean[128], inverse[128];
  state += state_of(blockIdx.x, C, groups);
  float count = (float)rows * (C / groups);
  gather(partial, total, groups, chunks);
  for (int g = threadIdx.x; g < groups; g += blockDim.x) {
    mean[g] = total[2 * g] / count;
    inverse[g] = rsqrtf(fmaxf(total[2 * g + 1] / count - mean[g] * mean[g], 0.f) + epsilon);
    state[2 * C + 2 * g] = mean[g];
    state[2 * C + 2 * g + 1] = inverse[g];
  }
  __syncthreads();
  for (int c = threadIdx.x; c < C; c += blockDim.x) {
    int g = c / (C / groups);
    float b = before ? widened(before[c]) : 0.f, scale = widened(weight[c]) * inverse[g];
    state[c] = scale;
    state[C + c] = widened(bias[c]) + (b - mean[g]) * scale;
  }
}

// y = x scale + shift, or SiLU of it.
extern "C" __global__ void apply(const half_bits* x, const float* state, half_bits* y, int rows, int C, int groups, int per_chunk,
                                 int silu) {
  state += state_of(blockIdx.y, C, groups) + 8 * threadIdx.x;
  Eight scale = load(state), shift = load(state + C);
  ROWS_OF_THIS_THREAD;
  UPWARDS {
    Eight e = load(x + base + (long)r * C);
    #pragma unroll
    for (int i = 0; i < 8; i++) {
      float v = e.v[i] * scale.v[i] + shift.v[i];
      e.v[i] = silu ? v * sigmoid(v) : v;
    }
    store(y + base + (long)r * C, e);
  }
}

// With d the derivative by the norm's result before SiLU, w its weight and m the normalised x: sums of w d and of w d m.
extern "C" __global__ void back_sums(const half_bits* dy, const half_bits* x, const float* state, const half_bits* weight,
                                     const half_bits* bias, float* partial, int rows, int C, int groups, int per_chunk, int silu) {
  state += state_of(blockIdx.y, C, groups) + 8 * threadIdx.x;
  Eight scale = load(state), shift = load(state + C);
  Eight w = load(weight + 8 * threadIdx.x), beta = load(bias + 8 * threadIdx.x), plain = {}, product = {};
  ROWS_OF_THIS_THREAD;
  DOWNWARDS {
    Eight d = load(dy + base + (long)r * C), e = load(x + base + (long)r * C);
    #pragma unroll
    for (int i = 0; i < 8; i++) {
      float v = e.v[i] * scale.v[i] + shift.v[i];  // w m + bias
      float g = silu ? d.v[i] * silu_slope(v) : d.v[i];
      plain.v[i] += w.v[i] * g;
      product.v[i] += g * (v - beta.v[i]);
    }
  }
  by_group(plain, product, partial, C, groups);
}

// From these sums to dx = scale d + slope x + rest: slope and rest of each channel, [n, 2, C].
extern "C" __global__ void back_settle(const float* partial, const half_bits* before, const float* state, float* coefficients,
                                       int rows, int C, int groups, int chunks) {
  __shared__ float total[256];  // of w d and of w d m
  state += state_of(blockIdx.x, C, groups) + 2 * C;
  coefficients += (long)blockIdx.x * 2 * C;
  float count = (float)rows * (C / groups);
  gather(partial, total, groups, chunks);
  for (int c = threadIdx.x; c < C; c += blockDim.x) {
    int g = c / (C / groups);
    float mean = state[2 * g], inverse = state[2 * g + 1];
    float slope = -inverse * inverse * total[2 * g + 1] / count, b = before ? widened(before[c]) : 0.f;
    coefficients[c] = slope;
    coefficients[C + c] = slope * (b - mean) - inverse * total[2 * g] / count;
  }
}

extern "C" __global__ void back_apply(const half_bits* dy, const half_bits* x, const half_bits* more, const float* state,
                                      const float* coefficients, half_bits* dx, int rows, int C, int groups, int per_chunk,
                                      int silu) {
  state += state_of(blockIdx.y, C, groups) + 8 * threadIdx.x;
  coefficients += (long)blockIdx.y * 2 * C + 8 * threadIdx.x;
  Eight scale = load(state), shift = load(state + C), slope = load(coefficients), rest = load(coefficients + C);
  ROWS_OF_THIS_THREAD;
  UPWARDS {
    long at = base + (long)r * C;
    Eight d = load(dy + at), e = load(x + at), m = {};
    if (more) m = load(more + at);
    #pragma unroll
    for (int i = 0; i < 8; i++) {
      float g = silu ? d.v[i] * silu_slope(e.v[i] * scale.v[i] + shift.v[i]) : d.v[i];
      e.v[i] = scale.v[i] * g + slope.v[i] * e.v[i] + rest.v[i] + m.v[i];
    }
    store(dx + at, e);
  }
}

// y = a + b + before, with before one number for each of C channels.
extern "C" __global__ void sum(const half_bits* a, const half_bits* b, const half_bits* before, half_bits* y, int C, long eighths) {
  for (long i = (long)blockIdx.x * blockDim.x + threadIdx.x; i < eighths; i += (long)gridDim.x * blockDim.x) {
    Eight e = load(a + 8 * i), f = load(b + 8 * i), g = load_or_zero(before, (int)(i % (C / 8)) * 8);
    #pragma unroll
    for (int k = 0; k < 8; k++) e.v[k] += f.v[k] + g.v[k];
    store(y + 8 * i, e);
  }
}

// y [rows, C] = first half of x [rows, 2 C] times GELU of the second.
extern "C" __global__ void geglu(const half_bits* x, half_bits* y, int C, long eighths) {
  for (long i = (long)blockIdx.x * blockDim.x + threadIdx.x; i < eighths; i += (long)gridDim.x * blockDim.x) {
    long row = i / (C / 8), column = i % (C / 8) * 8;
    Eight e = load(x + row * 2 * C + column), gate = load(x + row * 2 * C + C + column);
    #pragma unroll
    for (int k = 0; k < 8; k++) e.v[k] *= 0.5f * gate.v[k] * (1.f + erff(gate.v[k] * 0.70710678f));
    store(y + 8 * i, e);
  }
}

// total = a + b (b may be none: then total is not written) and its layer norm y, a row of C <= 8 * 32 * LANE_LOADS to a warp.
#define LANE_LOADS 8
extern "C" __global__ void sum_norm(const half_bits* a, const half_bits* b, const half_bits* weight, const half_bits* bias,
                                    half_bits* total, half_bits* y, int C, int rows, float epsilon) {
  int row = blockIdx.x * (blockDim.x / 32) + threadIdx.x / 32, lane = threadIdx.x % 32;
  if (row >= rows) return;
  Eight held[LANE_LOADS];
  float sum = 0;
  #pragma unroll
  for (int j = 0; j < LANE_LOADS; j++) {
    int c = (j * 32 + lane) * 8;
    if (c < C) {
      held[j] = load(a + (long)row * C + c);
      if (b) {
        Eight f = load(b + (long)row * C + c);
        #pragma unroll
        for (int i = 0; i < 8; i++) held[j].v[i] += f.v[i];
        store(total + (long)row * C + c, held[j]);
      }
      #pragma unroll
      for (int i = 0; i < 8; i++) sum += held[j].v[i];
    }
  }
  for (int step = 16; step > 0; step /= 2) sum += __shfl_xor_sync(0xffffffff, sum, step);
  float mean = sum / C, square = 0;
  #pragma unroll
  for (int j = 0; j < LANE_LOADS; j++) {
    if ((j * 32 + lane) * 8 < C) {
      #pragma unroll
      for (int i = 0; i < 8; i++) { float v = held[j].v[i] - mean; square += v * v; }
    }
  }
  for (int step = 16; step > 0; step /= 2) square += __shfl_xor_sync(0xffffffff, square, step);
  float inverse = rsqrtf(square / C + epsilon);
  #pragma unroll
  for (int j = 0; j < LANE_LOADS; j++) {
    int c = (j * 32 + lane) * 8;
    if (c < C) {
      Eight w = load(weight + c), s = load(bias + c);
      #pragma unroll
      for (int i = 0; i < 8; i++) held[j].v[i] = (held[j].v[i] - mean) * inverse * w.v[i] + s.v[i];
      store(y + (long)row * C + c, held[j]);
    }
  }
}
