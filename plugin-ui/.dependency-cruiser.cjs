/** The arrows of plugin-ui: what is not listed here as allowed is an error. See ARCHITECTURE.md. */
const may = (from, ...to) => ({
  name: `${from}-may-use-${to.join('-') || 'nothing'}`,
  comment: `${from} may use only: ${to.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: `^src/${from}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: '^src/', pathNot: [from, ...to].map((name) => `^src/${name}/`) },
})

module.exports = {
  forbidden: [
    may('protocol'),
    may('model', 'protocol'),
    may('connection', 'protocol', 'model'),
    may('view', 'protocol', 'model'),
    may('app', 'protocol', 'model', 'connection', 'view'),
    may('hosts/figma', 'protocol', 'model', 'connection', 'view', 'app', 'hosts/browser'),
    may('hosts/standalone', 'protocol', 'model', 'connection', 'view', 'app', 'hosts/browser'),
    may('hosts/inkscape', 'protocol', 'model', 'connection', 'view', 'app', 'hosts/browser'),
    may('hosts/browser', 'protocol', 'model', 'connection', 'view', 'app'),
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'preact-only-draws',
      comment: 'Preact is for view; the hosts mount through app.',
      severity: 'error',
      from: { path: '^src/(protocol|model|connection)/' },
      to: { path: 'node_modules/preact' },
    },
    {
      name: 'main-has-no-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '(^test/|\\.test\\.tsx?$)' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'] },
  },
}
