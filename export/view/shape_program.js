// Draws all kinds of nodes with WebGL: regular polygons, circles and rings (shapes.js), parted from what lies beneath by a thin rim.

import { NodeProgram } from "sigma/rendering";
import { floatColor } from "sigma/utils";

import { kShapes } from "./shapes.js";

const VERTEX_SHADER = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute vec3 a_shape;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_place;
varying vec3 v_shape;
varying float v_radius;
varying float v_pixel;
const float bias = 255.0 / 254.0;
void main() {
  float size = a_size * u_correctionRatio / u_sizeRatio * 4.0;
  vec2 place = size * a_corner;
  gl_Position = vec4((u_matrix * vec3(a_position + place, 1)).xy, 0, 1);
  v_place = place;
  v_shape = a_shape;
  v_radius = size / 2.0;
  v_pixel = u_correctionRatio * 2.0;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`;

const FRAGMENT_SHADER = `
precision highp float;
varying vec4 v_color;
varying vec2 v_place;
varying vec3 v_shape;
varying float v_radius;
varying float v_pixel;
uniform vec4 u_rim;
const vec4 transparent = vec4(0.0);
const float pi = 3.141592653589793;
// How far outside the shape a place lies; negative inside.
float outside(vec2 place) {
  float sides = v_shape.x;
  if (sides < 0.5) return length(place) - v_radius;
  float part = 2.0 * pi / sides;
  float angle = atan(place.y, place.x) - v_shape.y;
  float turned = angle - part * floor(angle / part) - part / 2.0;
  float outer = v_radius * (sides < 3.5 ? 1.35 : 1.18);
  return length(place) * cos(turned) - outer * cos(part / 2.0);
}
void main(void) {
  float far = outside(v_place);
  #ifdef PICKING_MODE
  gl_FragColor = far > v_pixel ? transparent : v_color;
  #else
  float rim = v_pixel * 0.8;
  float inner = v_shape.z > 0.5 ? v_radius * 0.5 - length(v_place) : -1.0;
  float painted = 1.0 - smoothstep(-v_pixel * 0.5, v_pixel * 0.5, max(far, inner));
  float covered = 1.0 - smoothstep(rim, rim + v_pixel, far);
  gl_FragColor = mix(transparent, mix(u_rim, v_color, painted), covered);
  #endif
}`;

let rim = [1, 1, 1, 1];

// The colour around nodes: that of the background.
export function setRim(hex) {
  rim = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).concat(1);
}

export class ShapeProgram extends NodeProgram {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES,
      UNIFORMS: ["u_sizeRatio", "u_correctionRatio", "u_matrix", "u_rim"],
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_shape", size: 3, type: FLOAT },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      // A triangle around the circle in which the largest shape lies.
      CONSTANT_DATA: [0, 1, 2].map((i) => [
        Math.cos((2 * Math.PI * i) / 3) * 1.5,
        Math.sin((2 * Math.PI * i) / 3) * 1.5,
      ]),
    };
  }

  processVisibleItem(id, start, data) {
    const shape = kShapes[data.kind] ?? kShapes.person;
    this.array.set(
      [data.x, data.y, data.size, floatColor(data.color), id, shape.sides, shape.turn, shape.ring ? 1 : 0],
      start,
    );
  }

  setUniforms(params, { gl, uniformLocations }) {
    gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
    gl.uniform4fv(uniformLocations.u_rim, rim);
  }
}
