import * as z from 'zod'
import { checksumAlgorithm, hostUrl, secretText } from '../bbb/properties.ts'

/** It takes every hash of BigBlueButton but sha384. */
export const scaleliteAlgorithms = ['sha1', 'sha256', 'sha512'] as const

/** What it takes to connect to a Scalelite, or as one of its tenants. */
export const scaleliteProperties = z.strictObject({
  host_url: hostUrl.meta({
    title: 'Server address',
    description:
      'The load balancer’s URL. /bigbluebutton/api is added if it’s missing. Tenants have their own, starting with the tenant’s name: https://acme.scalelite.example.com.',
    placeholder: 'https://scalelite.example.com/bigbluebutton/api',
    format: 'uri',
  }),
  secret: secretText.meta({
    title: 'Shared secret',
    description: 'Its LOADBALANCER_SECRET. For a tenant, one of the tenant’s own secrets.',
    sensitive: true,
  }),
  admin_secret: secretText.optional().meta({
    title: 'Management API secret',
    description:
      'The LOADBALANCER_SECRET, even for a tenant. Optional: it lets the dashboard show the servers behind the balancer and their load.',
    sensitive: true,
  }),
  checksum_algorithm: checksumAlgorithm(scaleliteAlgorithms),
})
