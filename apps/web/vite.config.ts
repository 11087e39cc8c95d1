import tailwind from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'
import solid from 'vite-plugin-solid'

const server = 'http://localhost:8787'

/** In development the participants' page answers where the server puts it: `/rooms/{id}/{slug}`. */
function joinPage(): Plugin {
  return {
    name: 'streamwise:join-page',
    configureServer(dev) {
      dev.middlewares.use((request, _response, next) => {
        if (request.url?.startsWith('/rooms/')) request.url = '/join.html'
        next()
      })
    },
  }
}

/**
 * What every page of the dashboard is drawn with goes into one file: some forty of their own would be a fifth larger
 * together. The participants' page has none of it.
 */
const frame =
  /\/src\/(api\/(?!list|pages|trail)|messages\/(?!messages-|server-)|forms\/(create-form|form|form-actions|schema|field-errors|paths|placing|issue-words|error-summary|reveal)\.|session\/(session|next|expiry|messages|refusals|front-door)\.|settings\/platform|search\/(launcher|recent)|app\/(sign|reader|sidebar|theme|density|crash)\.|ui\/(part|fetch-code|when-idle|cx|button|icon-button|spinner|link|card|page-header)\.|ui\/feedback\/(error-note|error-state|empty-state|skeleton|when-loaded)|ui\/fields\/(field|text-field)\.|ui\/overlays\/(toast|toasts)\.|ui\/data\/(time-zone|time|time-format|now|status|status-badge|badge)\.)/
const inFrame = (id: string) =>
  frame.test(id) || /node_modules\/.*@(solidjs\/router|tanstack\/query-core)/.test(id)

export default defineConfig({
  base: '/',
  plugins: [joinPage(), solid(), tailwind()],
  build: {
    outDir: 'dist',
    assetsInlineLimit: 0,
    manifest: true,
    // Lists of what each page needs would be a twentieth of the first page; a page asks for its parts as it arrives.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, dependencies, { hostType }) => (hostType === 'html' ? dependencies : []),
    },
    rolldownOptions: {
      input: ['index.html', 'join.html'],
      output: {
        codeSplitting: {
          groups: [
            { name: 'solid', test: /node_modules\/.*solid-js\//, priority: 1 },
            { name: 'frame', test: inFrame },
          ],
        },
      },
    },
  },
  server: {
    proxy: { '/trpc': server, '/api': server, '/auth': server, '/healthz': server },
  },
})
