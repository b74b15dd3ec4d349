/** Directions that hold (ARCHITECTURE.md). Checked by the test run, which also asserts that files were cruised at all. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } } },
    { name: 'shared-stands-alone', severity: 'error', from: { path: '^shared/' }, to: { path: '^(server|web|demo|test|bench)/' } },
    { name: 'web-asks-only-shared', severity: 'error', from: { path: '^web/' }, to: { path: '^(server|demo|test|bench)/' } },
    { name: 'web-takes-only-types-of-the-api', severity: 'error', from: { path: '^web/' }, to: { path: '^shared/api/', dependencyTypesNot: ['type-only'] } },
    { name: 'server-ships-without-tests', severity: 'error', from: { path: '^server/' }, to: { path: '^(test|bench|web)/' } },
    { name: 'policies-are-pure', severity: 'error', from: { path: '^server/access/policies/' }, to: { path: '^server/(?!access/)' } },
    { name: 'production-needs-no-dev', severity: 'error', from: { path: '^(server|shared)/' }, to: { dependencyTypes: ['npm-dev'] } },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    exclude: { path: '(^|/)(dist|node_modules/.*/node_modules)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
