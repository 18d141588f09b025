import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateBilling1763900001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE billing_account (
        company_id uuid NOT NULL,
        stripe_customer_id text,
        name text NOT NULL,
        address jsonb,
        vat_id text,
        vat_state text NOT NULL DEFAULT 'none',
        vat_checked_at timestamptz,
        stripe_tax_id text,
        updated_at timestamptz NOT NULL,
        CONSTRAINT billing_account_pk PRIMARY KEY (company_id),
        CONSTRAINT billing_account_company_fk
          FOREIGN KEY (company_id) REFERENCES company (id) ON DELETE RESTRICT,
        CONSTRAINT billing_account_vat_state_ck CHECK ("vat_state" IN ('none', 'pending', 'verified', 'unverified'))
      );
      CREATE UNIQUE INDEX billing_account_customer_uq ON billing_account (stripe_customer_id);

      CREATE TABLE price (
        id uuid NOT NULL,
        package_id text NOT NULL,
        currency text NOT NULL,
        market text NOT NULL DEFAULT 'world',
        amount bigint NOT NULL,
        credit_amount bigint,
        tax_behaviour text NOT NULL DEFAULT 'exclusive',
        valid_from timestamptz NOT NULL,
        created_by uuid,
        created_at timestamptz NOT NULL,
        CONSTRAINT price_pk PRIMARY KEY (id),
        CONSTRAINT price_amount_ck CHECK ("amount" > 0),
        CONSTRAINT price_tax_behaviour_ck CHECK ("tax_behaviour" IN ('exclusive', 'inclusive'))
      );
      CREATE UNIQUE INDEX price_version_uq ON price (package_id, currency, market, valid_from);

      CREATE TABLE campaign (
        id uuid NOT NULL,
        name text NOT NULL,
        kind text NOT NULL,
        percent integer,
        amount bigint,
        currency text,
        package_ids text[] NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        first_purchase_only boolean NOT NULL DEFAULT false,
        max_uses integer,
        max_uses_per_company integer,
        company_id uuid,
        follows_id uuid,
        cancelled_at timestamptz,
        created_by uuid,
        created_at timestamptz NOT NULL,
        CONSTRAINT campaign_pk PRIMARY KEY (id),
        CONSTRAINT campaign_company_fk FOREIGN KEY (company_id) REFERENCES company (id) ON DELETE RESTRICT,
        CONSTRAINT campaign_follows_fk FOREIGN KEY (follows_id) REFERENCES campaign (id) ON DELETE RESTRICT,
        CONSTRAINT campaign_kind_ck CHECK ("kind" IN ('percent', 'amount')),
        CONSTRAINT campaign_window_ck CHECK ("starts_at" < "ends_at"),
        CONSTRAINT campaign_off_ck CHECK (
          ("kind" = 'percent' AND "percent" BETWEEN 1 AND 100) OR
          ("kind" = 'amount' AND "amount" > 0 AND "currency" IS NOT NULL))
      );
      CREATE INDEX campaign_window_ix ON campaign (ends_at, starts_at);
      CREATE INDEX campaign_company_ix ON campaign (company_id);
      CREATE INDEX campaign_follows_ix ON campaign (follows_id);

      CREATE TABLE campaign_reference (
        campaign_id uuid NOT NULL,
        package_id text NOT NULL,
        currency text NOT NULL,
        market text NOT NULL,
        amount bigint,
        looked_from timestamptz NOT NULL,
        reason text NOT NULL,
        frozen_at timestamptz NOT NULL,
        CONSTRAINT campaign_reference_pk PRIMARY KEY (campaign_id, package_id, currency, market),
        CONSTRAINT campaign_reference_campaign_fk
          FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE RESTRICT
      );

      CREATE TABLE coupon (
        id uuid NOT NULL,
        code text NOT NULL,
        kind text NOT NULL,
        percent integer,
        amount bigint,
        currency text,
        package_ids text[] NOT NULL DEFAULT '{}',
        starts_at timestamptz NOT NULL,
        ends_at timestamptz,
        first_purchase_only boolean NOT NULL DEFAULT false,
        max_uses integer,
        max_uses_per_company integer,
        company_id uuid,
        stacks_with_campaign boolean NOT NULL DEFAULT false,
        disabled_at timestamptz,
        created_by uuid,
        created_at timestamptz NOT NULL,
        CONSTRAINT coupon_pk PRIMARY KEY (id),
        CONSTRAINT coupon_company_fk FOREIGN KEY (company_id) REFERENCES company (id) ON DELETE RESTRICT,
        CONSTRAINT coupon_kind_ck CHECK ("kind" IN ('percent', 'amount')),
        CONSTRAINT coupon_off_ck CHECK (
          ("kind" = 'percent' AND "percent" BETWEEN 1 AND 100) OR
          ("kind" = 'amount' AND "amount" > 0 AND "currency" IS NOT NULL))
      );
      CREATE UNIQUE INDEX coupon_code_uq ON coupon (code);
      CREATE INDEX coupon_company_ix ON coupon (company_id);

      CREATE TABLE quote (
        id uuid NOT NULL,
        company_id uuid NOT NULL,
        posting_id uuid,
        posting_title text,
        package_id text NOT NULL,
        currency text NOT NULL,
        price_id uuid NOT NULL,
        campaign_id uuid,
        coupon_id uuid,
        code text,
        code_reason text,
        working jsonb NOT NULL,
        created_by uuid,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT quote_pk PRIMARY KEY (id),
        CONSTRAINT quote_company_fk FOREIGN KEY (company_id) REFERENCES company (id) ON DELETE CASCADE,
        CONSTRAINT quote_price_fk FOREIGN KEY (price_id) REFERENCES price (id) ON DELETE RESTRICT,
        CONSTRAINT quote_campaign_fk FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE RESTRICT,
        CONSTRAINT quote_coupon_fk FOREIGN KEY (coupon_id) REFERENCES coupon (id) ON DELETE RESTRICT
      );
      CREATE INDEX quote_company_ix ON quote (company_id);
      CREATE INDEX quote_expires_ix ON quote (expires_at);

      CREATE TABLE billing_order (
        id uuid NOT NULL,
        company_id uuid NOT NULL,
        posting_id uuid,
        posting_title text,
        package_id text NOT NULL,
        quote_id uuid NOT NULL,
        price_id uuid NOT NULL,
        campaign_id uuid,
        coupon_id uuid,
        state text NOT NULL,
        state_before_dispute text,
        currency text NOT NULL,
        market text NOT NULL,
        list bigint NOT NULL,
        discount bigint NOT NULL,
        credit bigint NOT NULL,
        net bigint NOT NULL,
        tax bigint,
        total bigint,
        tax_kind text NOT NULL,
        working jsonb NOT NULL,
        buyer jsonb NOT NULL,
        seller jsonb NOT NULL,
        refunded_net bigint NOT NULL DEFAULT 0,
        refunded_tax bigint NOT NULL DEFAULT 0,
        ends_promotion text,
        stripe_customer_id text,
        stripe_session_id text,
        stripe_payment_intent_id text,
        stripe_charge_id text,
        stripe_invoice_id text,
        stripe_invoice_number text,
        stripe_invoice_url text,
        checkout_url text,
        expires_at timestamptz,
        watermark timestamptz,
        paid_at timestamptz,
        fulfilled_at timestamptz,
        created_by uuid,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT billing_order_pk PRIMARY KEY (id),
        CONSTRAINT billing_order_company_fk FOREIGN KEY (company_id) REFERENCES company (id) ON DELETE RESTRICT,
        CONSTRAINT billing_order_price_fk FOREIGN KEY (price_id) REFERENCES price (id) ON DELETE RESTRICT,
        CONSTRAINT billing_order_campaign_fk
          FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE RESTRICT,
        CONSTRAINT billing_order_coupon_fk FOREIGN KEY (coupon_id) REFERENCES coupon (id) ON DELETE RESTRICT,
        CONSTRAINT billing_order_figures_ck CHECK (
          "list" >= 0 AND "discount" >= 0 AND "credit" >= 0 AND "net" = "list" - "discount" - "credit" AND
          "refunded_net" BETWEEN 0 AND "net" AND "refunded_tax" BETWEEN 0 AND coalesce("tax", 0))
      );
      CREATE UNIQUE INDEX billing_order_quote_uq ON billing_order (quote_id);
      CREATE UNIQUE INDEX billing_order_session_uq ON billing_order (stripe_session_id);
      CREATE UNIQUE INDEX billing_order_payment_uq ON billing_order (stripe_payment_intent_id);
      CREATE INDEX billing_order_charge_ix ON billing_order (stripe_charge_id);
      CREATE INDEX billing_order_invoice_ix ON billing_order (stripe_invoice_id);
      CREATE INDEX billing_order_invoice_number_ix ON billing_order (stripe_invoice_number);
      CREATE INDEX billing_order_customer_ix ON billing_order (stripe_customer_id);
      CREATE INDEX billing_order_company_ix ON billing_order (company_id, id);
      CREATE INDEX billing_order_posting_ix ON billing_order (posting_id);
      CREATE INDEX billing_order_state_ix ON billing_order (state, id);
      CREATE INDEX billing_order_price_ix ON billing_order (price_id);
      CREATE INDEX billing_order_campaign_ix ON billing_order (campaign_id);
      CREATE INDEX billing_order_coupon_ix ON billing_order (coupon_id);
      CREATE INDEX billing_order_paid_ix ON billing_order (paid_at) WHERE paid_at IS NOT NULL;

      CREATE TABLE discount_use (
        id uuid NOT NULL,
        source text NOT NULL,
        source_id uuid NOT NULL,
        company_id uuid NOT NULL,
        order_id uuid NOT NULL,
        state text NOT NULL,
        held_at timestamptz NOT NULL,
        settled_at timestamptz,
        CONSTRAINT discount_use_pk PRIMARY KEY (id),
        CONSTRAINT discount_use_order_fk
          FOREIGN KEY (order_id) REFERENCES billing_order (id) ON DELETE RESTRICT,
        CONSTRAINT discount_use_source_ck CHECK ("source" IN ('campaign', 'coupon')),
        CONSTRAINT discount_use_state_ck CHECK ("state" IN ('held', 'used', 'released'))
      );
      CREATE UNIQUE INDEX discount_use_order_uq ON discount_use (order_id, source);
      CREATE INDEX discount_use_source_ix ON discount_use (source_id, state);

      CREATE TABLE credit_lot (
        id uuid NOT NULL,
        company_id uuid NOT NULL,
        currency text NOT NULL,
        amount bigint NOT NULL,
        source text NOT NULL,
        key text NOT NULL,
        order_id uuid,
        expires_at timestamptz,
        expired_at timestamptz,
        created_at timestamptz NOT NULL,
        CONSTRAINT credit_lot_pk PRIMARY KEY (id),
        CONSTRAINT credit_lot_company_fk FOREIGN KEY (company_id) REFERENCES company (id) ON DELETE RESTRICT,
        CONSTRAINT credit_lot_order_fk FOREIGN KEY (order_id) REFERENCES billing_order (id) ON DELETE RESTRICT,
        CONSTRAINT credit_lot_source_ck CHECK ("source" IN ('bundle', 'shortfall', 'refund', 'gift')),
        CONSTRAINT credit_lot_amount_ck CHECK ("amount" > 0)
      );
      CREATE UNIQUE INDEX credit_lot_key_uq ON credit_lot (key);
      CREATE INDEX credit_lot_company_ix ON credit_lot (company_id, currency);
      CREATE INDEX credit_lot_order_ix ON credit_lot (order_id);
      CREATE INDEX credit_lot_expires_ix ON credit_lot (expires_at) WHERE expired_at IS NULL;

      CREATE TABLE credit_use (
        id uuid NOT NULL,
        lot_id uuid NOT NULL,
        order_id uuid NOT NULL,
        amount bigint NOT NULL,
        state text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT credit_use_pk PRIMARY KEY (id),
        CONSTRAINT credit_use_lot_fk FOREIGN KEY (lot_id) REFERENCES credit_lot (id) ON DELETE RESTRICT,
        CONSTRAINT credit_use_order_fk FOREIGN KEY (order_id) REFERENCES billing_order (id) ON DELETE RESTRICT,
        CONSTRAINT credit_use_state_ck CHECK ("state" IN ('held', 'used', 'released')),
        CONSTRAINT credit_use_amount_ck CHECK ("amount" > 0)
      );
      CREATE UNIQUE INDEX credit_use_order_uq ON credit_use (order_id, lot_id);
      CREATE INDEX credit_use_lot_ix ON credit_use (lot_id);

      CREATE TABLE refund (
        id uuid NOT NULL,
        order_id uuid NOT NULL,
        kind text NOT NULL,
        state text NOT NULL,
        net bigint NOT NULL,
        tax bigint NOT NULL,
        credit bigint NOT NULL DEFAULT 0,
        ends_promotion boolean NOT NULL,
        reason text NOT NULL,
        stripe_refund_id text,
        failure text,
        requested_by uuid,
        approved_by uuid,
        created_at timestamptz NOT NULL,
        settled_at timestamptz,
        CONSTRAINT refund_pk PRIMARY KEY (id),
        CONSTRAINT refund_order_fk FOREIGN KEY (order_id) REFERENCES billing_order (id) ON DELETE RESTRICT,
        CONSTRAINT refund_amount_ck CHECK ("net" >= 0 AND "tax" >= 0 AND "credit" >= 0)
      );
      CREATE UNIQUE INDEX refund_stripe_uq ON refund (stripe_refund_id);
      CREATE INDEX refund_order_ix ON refund (order_id);
      CREATE INDEX refund_open_ix ON refund (state) WHERE state IN ('waiting_approval', 'approved', 'sent');

      CREATE TABLE dispute (
        id uuid NOT NULL,
        order_id uuid NOT NULL,
        stripe_dispute_id text NOT NULL,
        amount bigint NOT NULL,
        currency text NOT NULL,
        reason text NOT NULL,
        state text NOT NULL,
        evidence jsonb,
        evidence_due_by timestamptz,
        opened_at timestamptz NOT NULL,
        closed_at timestamptz,
        CONSTRAINT dispute_pk PRIMARY KEY (id),
        CONSTRAINT dispute_order_fk FOREIGN KEY (order_id) REFERENCES billing_order (id) ON DELETE RESTRICT
      );
      CREATE UNIQUE INDEX dispute_stripe_uq ON dispute (stripe_dispute_id);
      CREATE INDEX dispute_order_ix ON dispute (order_id);

      CREATE TABLE order_event (
        id uuid NOT NULL,
        order_id uuid NOT NULL,
        at timestamptz NOT NULL,
        kind text NOT NULL,
        actor text NOT NULL,
        detail jsonb NOT NULL DEFAULT '{}',
        stripe_event_id text,
        CONSTRAINT order_event_pk PRIMARY KEY (id),
        CONSTRAINT order_event_order_fk FOREIGN KEY (order_id) REFERENCES billing_order (id) ON DELETE RESTRICT
      );
      CREATE INDEX order_event_order_ix ON order_event (order_id, id);

      CREATE TABLE stripe_event (
        id text NOT NULL,
        type text NOT NULL,
        api_version text,
        livemode boolean NOT NULL,
        object_id text,
        order_id uuid,
        happened_at timestamptz NOT NULL,
        received_at timestamptz NOT NULL,
        processed_at timestamptz,
        outcome text,
        CONSTRAINT stripe_event_pk PRIMARY KEY (id)
      );
      CREATE INDEX stripe_event_order_ix ON stripe_event (order_id);
      CREATE INDEX stripe_event_open_ix ON stripe_event (received_at) WHERE processed_at IS NULL;

      CREATE TABLE ledger_journal (
        id uuid NOT NULL,
        key text NOT NULL,
        kind text NOT NULL,
        company_id uuid,
        order_id uuid,
        at timestamptz NOT NULL,
        CONSTRAINT ledger_journal_pk PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX ledger_journal_key_uq ON ledger_journal (key);
      CREATE INDEX ledger_journal_order_ix ON ledger_journal (order_id);
      CREATE INDEX ledger_journal_at_ix ON ledger_journal (at);

      CREATE TABLE ledger_entry (
        id uuid NOT NULL,
        journal_id uuid NOT NULL,
        account text NOT NULL,
        unit text NOT NULL,
        amount bigint NOT NULL,
        CONSTRAINT ledger_entry_pk PRIMARY KEY (id),
        CONSTRAINT ledger_entry_journal_fk
          FOREIGN KEY (journal_id) REFERENCES ledger_journal (id) ON DELETE RESTRICT,
        CONSTRAINT ledger_entry_amount_ck CHECK ("amount" <> 0)
      );
      CREATE INDEX ledger_entry_journal_ix ON ledger_entry (journal_id);
      CREATE INDEX ledger_entry_account_ix ON ledger_entry (account, unit);

      CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'The ledger is append-only: a mistake is put right by another journal.';
      END $$;
      CREATE TRIGGER ledger_journal_append_only BEFORE UPDATE OR DELETE ON ledger_journal
        FOR EACH ROW EXECUTE FUNCTION ledger_is_append_only();
      CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE ON ledger_entry
        FOR EACH ROW EXECUTE FUNCTION ledger_is_append_only();

      CREATE FUNCTION ledger_journal_balances() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM ledger_entry WHERE journal_id = NEW.journal_id
                   GROUP BY unit HAVING sum(amount) <> 0) THEN
          RAISE EXCEPTION 'Journal % does not balance.', NEW.journal_id;
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER ledger_entry_balances AFTER INSERT ON ledger_entry
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_journal_balances();

      CREATE TABLE reconciliation_run (
        id uuid NOT NULL,
        state text NOT NULL,
        since timestamptz NOT NULL,
        started_at timestamptz NOT NULL,
        finished_at timestamptz,
        checked integer NOT NULL DEFAULT 0,
        findings jsonb NOT NULL DEFAULT '[]',
        failure text,
        requested_by uuid,
        CONSTRAINT reconciliation_run_pk PRIMARY KEY (id)
      );
      CREATE INDEX reconciliation_run_started_ix ON reconciliation_run (started_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE reconciliation_run;
      DROP TABLE ledger_entry;
      DROP TABLE ledger_journal;
      DROP FUNCTION ledger_journal_balances;
      DROP FUNCTION ledger_is_append_only;
      DROP TABLE stripe_event;
      DROP TABLE order_event;
      DROP TABLE dispute;
      DROP TABLE refund;
      DROP TABLE credit_use;
      DROP TABLE credit_lot;
      DROP TABLE discount_use;
      DROP TABLE billing_order;
      DROP TABLE quote;
      DROP TABLE coupon;
      DROP TABLE campaign_reference;
      DROP TABLE campaign;
      DROP TABLE price;
      DROP TABLE billing_account;
    `);
  }
}
