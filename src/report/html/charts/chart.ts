import type { Chart } from '../../report.ts'
import { type Markup, markup } from '../markup.ts'
import { type Drawing, HEIGHT, WIDTH } from './frame.ts'
import { drawHistogram } from './histogram.ts'
import { drawIntervals } from './intervals.ts'
import { drawLine } from './line.ts'
import { drawMatrix } from './matrix.ts'
import { drawScatter } from './scatter.ts'

/** How much of large charts is drawn. */
export interface ChartDetail {
  readonly points: number
  readonly rows: number
}

/** Draws a chart as a figure with its title, legend and a description for who cannot see it. `index` makes ids unique. */
export function drawChart(chart: Chart, index: number, detail: ChartDetail): Markup {
  const { svg, top = 0, height = HEIGHT, legend, note } = draw(chart, detail)
  const id = `chart-${index}`
  return markup`<figure class="card"><figcaption>${chart.title}</figcaption>
<svg class="chart" viewBox="0 ${top} ${WIDTH} ${Math.ceil(height - top)}" role="img" aria-labelledby="${id}-title ${id}-text"><title id="${id}-title">${chart.title}</title><desc id="${id}-text">${chart.description}</desc>
${svg}</svg>${legend}<p class="quiet">${chart.description}${note && markup` ${note}`}</p></figure>`
}

function draw(chart: Chart, detail: ChartDetail): Drawing {
  switch (chart.kind) {
    case 'line':
      return drawLine(chart)
    case 'scatter':
      return drawScatter(chart, detail.points)
    case 'histogram':
      return drawHistogram(chart)
    case 'intervals':
      return drawIntervals(chart, detail.rows)
    case 'matrix':
      return drawMatrix(chart)
  }
}
