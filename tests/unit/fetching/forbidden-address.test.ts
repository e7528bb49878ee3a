import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findForbiddenRange } from '../../../shared/fetching/forbidden-address.ts';

describe('findForbiddenRange', () => {
  it.each([
    ['127.0.0.1', 'loopback'],
    ['127.8.8.8', 'loopback'],
    ['0.0.0.0', 'unspecified'],
    ['10.1.2.3', 'private'],
    ['172.16.0.1', 'private'],
    ['192.168.1.1', 'private'],
    ['169.254.169.254', 'linkLocal'],
    ['100.100.100.200', 'carrierGradeNat'],
    ['168.63.129.16', 'metadata'],
    ['192.0.0.192', 'reserved'],
    ['198.18.0.1', 'reserved'],
    ['224.0.0.1', 'multicast'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['::127.0.0.1', 'loopback'],
    ['::ffff:10.0.0.1', 'private'],
    ['::ffff:a9fe:a9fe', 'linkLocal'],
    ['::ffff:0:127.0.0.1', 'rfc6145'],
    ['64:ff9b::a9fe:a9fe', 'linkLocal'],
    ['64:ff9b:1::7f00:1', 'rfc6052'],
    ['2002:7f00:1::', '6to4'],
    ['2001::1', 'teredo'],
    ['2606:4700::5efe:7f00:1', 'isatap'],
    ['2606:4700::200:5efe:7f00:1', 'isatap'],
    ['fe80::1', 'linkLocal'],
    ['fec0::1', 'deprecatedSiteLocal'],
    ['fd00:ec2::254', 'uniqueLocal'],
    ['ff02::1', 'multicast'],
    ['400::1', 'unassigned'],
    ['not an address', 'not-an-address'],
  ])('refuses %s as %s', (address, range) => {
    expect(findForbiddenRange(address)).toBe(range);
  });

  it.each(['8.8.8.8', '113.160.0.1', '2405:4800::1', '2606:4700::1', '64:ff9b::808:808', '::ffff:8.8.8.8'])(
    'lets the public address %s through',
    (address) => {
      expect(findForbiddenRange(address)).toBeUndefined();
    },
  );

  it('judges an IPv4 address the same however IPv6 carries it', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const refused = findForbiddenRange(address) !== undefined;
        expect(findForbiddenRange(`::ffff:${address}`) !== undefined).toBe(refused);
        expect(findForbiddenRange(`64:ff9b::${address}`) !== undefined).toBe(refused);
      }),
    );
  });
});
