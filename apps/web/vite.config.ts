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

export default defineConfig({
  base: '/',
  plugins: [joinPage(), solid(), tailwind()],
  build: {
    outDir: 'dist',
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['index.html', 'join.html'] },
  },
  server: {
    proxy: { '/trpc': server, '/api': server, '/auth': server, '/healthz': server },
  },
})
