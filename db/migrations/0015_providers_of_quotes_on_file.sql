-- Quotes on file name their provider in words: each name of an organisation becomes a provider, and its quotes belong
-- to it. The moment is that of its first quote.
INSERT INTO providers (id, organisation_id, name, created_at, updated_at)
SELECT gen_random_uuid(), organisation_id, min(provider), min(created_at), min(created_at)
FROM provider_quotes WHERE provider_id IS NULL
GROUP BY organisation_id, lower(trim(provider));
--> statement-breakpoint
UPDATE provider_quotes SET provider_id = providers.id
FROM providers
WHERE provider_quotes.provider_id IS NULL AND providers.organisation_id = provider_quotes.organisation_id
  AND lower(trim(providers.name)) = lower(trim(provider_quotes.provider));
