import { describe, expect, test } from 'vitest'
import { parse } from './sql.ts'

const one = (sql: string) => {
  const statements = parse(sql)
  expect(statements).toHaveLength(1)
  return statements[0]
}

describe('statements', () => {
  test.each([
    ['', 0],
    [' ; ;; ', 0],
    ['-- nothing; here\n/* nor; here', 0],
    ['SELECT 1', 1],
    ['SELECT 1; -- done;', 1],
    [`SELECT 'a;''b', "c;d", [e;f], \`g;h\``, 1],
    ['SELECT 1; SELECT 2;', 2],
    ["SELECT 'never closed; SELECT 2", 1],
    ['CREATE TRIGGER t AFTER INSERT ON x BEGIN SELECT CASE WHEN 1 THEN 2 END; DELETE FROM y; END', 1],
    ['create temp trigger if not exists t after insert on x begin delete from y; end; SELECT 1', 2],
    ['EXPLAIN QUERY PLAN CREATE TRIGGER t AFTER INSERT ON x BEGIN DELETE FROM y; END;', 1],
  ])('%s', (sql, count) => expect(parse(sql)).toHaveLength(count))
})

test('parameters are found by index and by name, and not in texts or comments', () => {
  expect(one(`SELECT ?, :a, ?4, @b, $c::d(e), :a, ':no', "?", [?] /* ? */ -- ?`)?.params).toEqual([
    null,
    ':a',
    null,
    '?4',
    '@b',
    '$c::d(e)',
  ])
})

test('an absurd parameter index makes no absurd array', () => {
  expect(one('SELECT ?999999999999')?.params).toEqual([])
  expect(one(`SELECT ${'?,'.repeat(100_000)}?`)?.params.length).toBeLessThan(33_000)
})

test.each([
  ['select 1', false],
  ['VALUES (1)', false],
  ['/* UPDATE */ SELECT 1', false],
  ['WITH a AS (SELECT 1) SELECT replace(x, 1, 2) FROM a', false],
  ['WITH a AS (SELECT 1) INSERT INTO b SELECT * FROM a', true],
  ['WITH "delete" AS (SELECT 1) DELETE FROM b', true],
  ['EXPLAIN DELETE FROM b', false],
  ['BEGIN', false],
  ['BEGIN DEFERRED', false],
  ['BEGIN TRANSACTION READONLY', false],
  ['begin immediate', true],
  ['BEGIN EXCLUSIVE TRANSACTION', true],
  ['COMMIT', false],
  ['UPDATE a SET b = 1', true],
  ['CREATE TABLE a (b)', true],
  ['VACUUM', true],
])('%s: writes %s', (sql, writes) => expect(one(sql)?.writes).toBe(writes))

test.each([
  ['PRAGMA foreign_keys = OFF', true],
  ["ATTACH 'x' AS y", true],
  ['CREATE TEMP TABLE a (b)', true],
  ['CREATE TABLE temp.a (b)', true],
  ['CREATE TABLE a (temperature)', false],
  ['SELECT pragma FROM temp', false],
])('%s: marks the connection %s', (sql, marks) => expect(one(sql)?.marksConnection).toBe(marks))
