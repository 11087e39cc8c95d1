/** A QR code's dark modules as an SVG picture, black on white whatever the theme: cameras need it so. */
export function svgOf(modules: readonly (readonly boolean[])[]): string {
  const path = modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  const size = modules.length
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">`,
    `<rect width="${size}" height="${size}" fill="#fff"/><path d="${path.join('')}" fill="#000"/></svg>`,
  ].join('')
}
