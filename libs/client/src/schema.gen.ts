// Generated from openapi.json by "npm run openapi". Do not edit.

export interface paths {
    "/api/v1/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UsersAdmin_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}/second-factor/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UsersAdmin_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}/staff-roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["UsersAdmin_roles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["UsersAdmin_suspension"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/stop/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AlertStops_look"];
        put?: never;
        post: operations["AlertStops_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Applications_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{id}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Files_openSent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{id}/stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Applications_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Applications_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/email/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Auth_confirmEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/email/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Auth_undoEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Auth_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Auth_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Auth_forgot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Auth_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Auth_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Auth_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Auth_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Auth_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Campaigns_campaigns"];
        put?: never;
        post: operations["Campaigns_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/campaigns/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Campaigns_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/campaigns/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Campaigns_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/campaigns/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Campaigns_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Checkout_checkout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/coupons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Campaigns_coupons"];
        put?: never;
        post: operations["Campaigns_createCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/coupons/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Campaigns_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/desk/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Repair_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/desk/events/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Repair_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/desk/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Desk_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/desk/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Desk_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/desk/orders.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Desk_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/desk/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Desk_order"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/desk/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Repair_list"];
        put?: never;
        post: operations["Repair_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/desk/reconciliations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Repair_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/disputes/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Repair_evidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Packages_offer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Checkout_order"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Checkout_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/orders/{id}/receipt.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Receipts_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/orders/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Refunds_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Packages_packages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/price-history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Packages_priceHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Desk_prices"];
        put?: never;
        post: operations["Desk_addPrice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Checkout_quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/refunds/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Refunds_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/refunds/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Refunds_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Companies_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{companyId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Members_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{companyId}/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Members_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{companyId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Members_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{companyId}/members/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Members_remove"];
        options?: never;
        head?: never;
        patch: operations["Members_change"];
        trace?: never;
    };
    "/api/v1/companies/{idOrSlug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Companies_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Companies_update"];
        trace?: never;
    };
    "/api/v1/companies/{id}/application-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PostingApplications_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}/billing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CompanyBilling_read"];
        put: operations["CompanyBilling_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CompanyBilling_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}/postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Postings_list"];
        put?: never;
        post: operations["Postings_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}/postings/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Postings_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}/promotions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Promotions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}/response-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PostingApplications_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PostingApplications_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Files_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Invitations_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Invitations_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Me_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Me_rename"];
        trace?: never;
    };
    "/api/v1/me/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Alerts_list"];
        put?: never;
        post: operations["Alerts_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/alerts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Alerts_delete"];
        options?: never;
        head?: never;
        patch: operations["Alerts_change"];
        trace?: never;
    };
    "/api/v1/me/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Applications_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Me_email"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Files_keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Matching_matches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Me_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Profile_get"];
        put: operations["Profile_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Matching_recommendations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SecondFactor_read"];
        put?: never;
        post: operations["SecondFactor_begin"];
        delete: operations["SecondFactor_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SecondFactor_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SecondFactor_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Me_list"];
        put?: never;
        post?: never;
        delete: operations["Me_endOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Me_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Me_verification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Moderation_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/cases/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Moderation_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/cases/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Moderation_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/cases/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Moderation_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/postings/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Moderation_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/postings/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Moderation_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/postings/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Moderation_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moderation/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Moderation_queue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Search_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings/{idOrSlug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Postings_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Postings_edit"];
        trace?: never;
    };
    "/api/v1/postings/{id}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PostingApplications_list"];
        put?: never;
        post: operations["PostingApplications_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings/{id}/applications/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PostingApplications_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PostingSteps_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Postings_duplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Postings_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings/{id}/fill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PostingSteps_fill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings/{id}/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Matching_match"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PostingSteps_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings/{id}/promotions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Promotions_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PostingSteps_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings/{id}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Search_similar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PostingSteps_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PostingSteps_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reference/countries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reference_countries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reference/currencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reference_currencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reference/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reference_skills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Roles_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Roles_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sitemap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Sitemap_sitemap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sitemap/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Sitemap_companies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sitemap/postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Sitemap_postings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stats/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Search_stats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AdminUserView: {
            email: string;
            id: string;
            /** @enum {string} */
            intent: "candidate" | "employer";
            name: string;
            staffRoles: ("moderator" | "finance" | "administrator")[];
            suspended: boolean;
            verified: boolean;
        };
        AdminUsersPage: {
            items: components["schemas"]["AdminUserView"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        AlertFrequency: "daily" | "weekly";
        AlertList: {
            items: components["schemas"]["AlertView"][];
            most: number;
            nextCursor: null;
        };
        AlertSearch: {
            company?: string[];
            currency?: string;
            employmentType?: ("full_time" | "part_time" | "contractor" | "temporary" | "intern" | "volunteer" | "per_diem" | "other")[];
            level?: ("intern" | "junior" | "mid" | "senior" | "lead" | "executive")[];
            payMin?: number;
            /** @enum {string} */
            payUnknown?: "include" | "exclude";
            place?: string[];
            q?: string;
            role?: string;
            skills?: string[];
            workplace?: ("on_site" | "hybrid" | "remote")[];
        };
        AlertSearchInput: {
            company?: string[];
            currency?: string;
            employmentType?: ("full_time" | "part_time" | "contractor" | "temporary" | "intern" | "volunteer" | "per_diem" | "other")[];
            level?: ("intern" | "junior" | "mid" | "senior" | "lead" | "executive")[];
            payMin?: number;
            /** @enum {string} */
            payUnknown?: "include" | "exclude";
            place?: string[];
            q?: string;
            role?: string;
            skills?: string[];
            workplace?: ("on_site" | "hybrid" | "remote")[];
        };
        /** @enum {string} */
        AlertState: "active" | "paused";
        AlertStopView: {
            name: string;
            state: components["schemas"]["AlertState"];
        };
        AlertView: {
            /** Format: date-time */
            createdAt: string;
            frequency: components["schemas"]["AlertFrequency"];
            id: string;
            lastSentAt: string | null;
            name: string;
            nextAt: string | null;
            path: string;
            search: components["schemas"]["AlertSearch"];
            state: components["schemas"]["AlertState"];
            words: string[];
        };
        ApplicationCounts: {
            items: {
                counts: {
                    [key: string]: number;
                };
                postingId: string;
            }[];
        };
        ApplicationPreview: {
            answers: {
                label: string;
                questionId: string;
                /** @enum {string} */
                type: "short_text" | "long_text" | "single" | "multi" | "number" | "date" | "file" | "url";
                value: string | number | string[];
            }[];
            contact: {
                email: string;
                phone: string;
            };
            coverLetter: string;
            files: {
                id: string;
                mediaType: string;
                name: string;
                questionId: string | null;
                sha256: string;
                size: number;
            }[];
            match: components["schemas"]["Match"] | null;
            missing: {
                label: string;
                questionId: string;
            }[];
            name: string;
            posting: {
                company: {
                    id: string;
                    name: string;
                    slug: string;
                    verified: boolean;
                };
                id: string;
                revisionId: string;
                slug: string;
                title: string;
            };
            problems: {
                code: string;
                detail: string;
                pointer: string;
            }[];
            profile: components["schemas"]["SentProfile"];
            profileGaps: {
                field: string;
                hint: string;
                rule: string;
            }[];
            promiseDays: number | null;
        };
        /** @enum {string} */
        ApplicationState: "submitted" | "viewed" | "in_review" | "interview" | "offer" | "hired" | "declined" | "withdrawn" | "closed_no_decision";
        ApplicationView: components["schemas"]["CandidateApplicationView"] | components["schemas"]["CompanyApplicationView"];
        BillingAccountRequest: {
            address: {
                city: string;
                country: string;
                line1: string;
                line2?: string;
                postalCode?: string;
            };
            name: string;
            vatId?: string | "" | null;
        };
        BillingAccountView: {
            companyId: string;
            credits: {
                currency: string;
                left: number;
            }[];
            lots: components["schemas"]["CreditLotView"][];
            mayBuy: boolean;
            party: components["schemas"]["BillingParty"];
            /** @enum {string} */
            vatState: "none" | "pending" | "verified" | "unverified";
        };
        BillingFigures: {
            balances: {
                account: string;
                amount: number;
                unit: string;
            }[];
            currencies: string[];
            currency: string;
            days: {
                /** Format: date */
                day: string;
                discount: number;
                net: number;
                orders: number;
                refunded: number;
                tax: number;
            }[];
            waiting: {
                decisions: number;
                disputes: number;
                refunds: number;
                unprocessedEvents: number;
            };
        };
        BillingFiguresQuery: {
            currency?: string;
            /** @default 90 */
            days: number;
        };
        BillingParty: {
            address: {
                city: string;
                country: string;
                line1: string;
                /** @default  */
                line2: string;
                /** @default  */
                postalCode: string;
            } | null;
            name: string;
            vatId: string | null;
        };
        CampaignCheck: {
            claims: components["schemas"]["CampaignClaim"][];
            packages: {
                currency: string;
                list: number;
                packageId: string;
                percentOff: number | null;
                price: number;
                was: components["schemas"]["ReferenceView"] | null;
            }[];
        };
        CampaignClaim: {
            allowed: boolean;
            /** @enum {string} */
            claim: "was" | "percent" | "limited" | "new_offer";
            currency: string | null;
            packageId: string | null;
            why: string;
        };
        CampaignPage: {
            items: components["schemas"]["CampaignView"][];
            nextCursor: string | null;
        };
        CampaignRequest: {
            /** @default null */
            amount: number | null;
            /** @default null */
            companyId: string | null;
            /** @default null */
            currency: string | null;
            /** Format: date-time */
            endsAt: string;
            /** @default false */
            firstPurchaseOnly: boolean;
            /** @enum {string} */
            kind: "percent" | "amount";
            /** @default null */
            maxUses: number | null;
            /** @default null */
            maxUsesPerCompany: number | null;
            name: string;
            packageIds: string[];
            /** @default null */
            percent: number | null;
            /** Format: date-time */
            startsAt: string;
        };
        CampaignView: {
            amount: number | null;
            claims: components["schemas"]["CampaignClaim"][];
            companyId: string | null;
            /** Format: date-time */
            createdAt: string;
            currency: string | null;
            /** Format: date-time */
            endsAt: string;
            firstPurchaseOnly: boolean;
            follows: {
                /** Format: date-time */
                endedAt: string;
                id: string;
                name: string;
            } | null;
            goesOnAs: {
                /** Format: date-time */
                endsAt: string;
                id: string;
                name: string;
            } | null;
            held: number;
            id: string;
            /** @enum {string} */
            kind: "percent" | "amount";
            maxUses: number | null;
            maxUsesPerCompany: number | null;
            name: string;
            packageIds: string[];
            percent: number | null;
            /** Format: date-time */
            startsAt: string;
            /** @enum {string} */
            state: "scheduled" | "live" | "ended" | "exhausted" | "cancelled";
            uses: number;
            usesLeft: number | null;
        };
        CandidateApplicationView: {
            answers: {
                label: string;
                questionId: string;
                /** @enum {string} */
                type: "short_text" | "long_text" | "single" | "multi" | "number" | "date" | "file" | "url";
                value: string | number | string[];
            }[];
            attempt: number;
            canApplyAgain: boolean;
            canWithdraw: boolean;
            contact: {
                email: string;
                phone: string;
            };
            coverLetter: string;
            files: {
                id: string;
                mediaType: string;
                name: string;
                questionId: string | null;
                sha256: string;
                size: number;
            }[];
            id: string;
            match: components["schemas"]["Match"] | null;
            name: string;
            posting: {
                company: {
                    id: string;
                    name: string;
                    slug: string;
                    verified: boolean;
                };
                id: string;
                revisionId: string;
                slug: string;
                title: string;
            };
            profile: components["schemas"]["SentProfile"];
            promise: {
                answerBy: string | null;
                closesAt: string | null;
                days: number | null;
                daysLeft: number | null;
                /** @enum {string} */
                state: "none" | "running" | "overdue" | "answered" | "ended";
            };
            receiptHash: string;
            state: components["schemas"]["ApplicationState"];
            /** Format: date-time */
            submittedAt: string;
            timeline: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                by: "candidate" | "company" | "system";
                message: string | null;
                reasonCode: ("skills" | "seniority" | "location" | "pay" | "filled" | "other" | "promise_broken" | "posting_filled" | "posting_closed") | null;
                state: components["schemas"]["ApplicationState"];
            }[];
            /** @constant */
            view: "candidate";
        };
        CaseDecisionRequest: {
            /** @enum {string} */
            decision: "approve" | "request_changes" | "reject";
            message?: string | null;
            reasonCode?: components["schemas"]["ReasonCode"] | null;
        };
        ChangeAlertRequest: {
            frequency?: components["schemas"]["AlertFrequency"];
            name?: string;
            state?: components["schemas"]["AlertState"];
        };
        ChangeEmailRequest: {
            email: string;
            password: string;
        };
        ChangeMemberRequest: {
            /** @enum {string} */
            role: "owner" | "recruiter" | "billing";
        };
        ChangePasswordRequest: {
            currentPassword: string;
            password: string;
        };
        CheckoutRequest: {
            quoteId: string;
        };
        CheckoutView: {
            /** Format: date-time */
            expiresAt: string;
            orderId: string;
            url: string;
        };
        CodeRequest: {
            code: string;
        };
        CompanyApplicationView: {
            answers: {
                label: string;
                questionId: string;
                /** @enum {string} */
                type: "short_text" | "long_text" | "single" | "multi" | "number" | "date" | "file" | "url";
                value: string | number | string[];
            }[];
            attempt: number;
            contact: {
                email: string;
                phone: string;
            } | null;
            coverLetter: string;
            files: {
                id: string;
                mediaType: string;
                name: string;
                questionId: string | null;
                sha256: string;
                size: number;
            }[];
            id: string;
            match: components["schemas"]["Match"] | null;
            name: string;
            neighbours: {
                nextId: string | null;
                previousId: string | null;
            };
            posting: {
                company: {
                    id: string;
                    name: string;
                    slug: string;
                    verified: boolean;
                };
                id: string;
                revisionId: string;
                slug: string;
                title: string;
            };
            profile: components["schemas"]["SentProfile"];
            promise: {
                answerBy: string | null;
                closesAt: string | null;
                days: number | null;
                daysLeft: number | null;
                /** @enum {string} */
                state: "none" | "running" | "overdue" | "answered" | "ended";
            };
            receiptHash: string;
            stages: ("in_review" | "interview" | "offer" | "hired" | "declined")[];
            state: components["schemas"]["ApplicationState"];
            /** Format: date-time */
            submittedAt: string;
            timeline: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                by: "candidate" | "company" | "system";
                message: string | null;
                reasonCode: ("skills" | "seniority" | "location" | "pay" | "filled" | "other" | "promise_broken" | "posting_filled" | "posting_closed") | null;
                state: components["schemas"]["ApplicationState"];
            }[];
            /** @constant */
            view: "company";
        };
        CompanyCaseView: {
            age: number;
            asked: {
                name: string;
                website: string | null;
            };
            /** @enum {string} */
            change: "new" | "edit";
            claimedBy: {
                id: string;
                name: string;
            } | null;
            claimedUntil: string | null;
            company: {
                id: string;
                name: string;
                slug: string;
                verified: boolean;
                website: string | null;
            };
            companyHistory: {
                action: string;
                /** Format: date-time */
                at: string;
                by: string;
                message: string | null;
                postingId: string | null;
                reasonCode: components["schemas"]["ReasonCode"] | null;
                revisionId: string | null;
                title: string;
            }[];
            decidedAt: string | null;
            decidedBy: {
                id: string;
                name: string;
            } | null;
            decision: ("approve" | "request_changes" | "reject") | null;
            id: string;
            /** @constant */
            kind: "company";
            message: string | null;
            /** Format: date-time */
            openedAt: string;
            postingId: null;
            reasonCode: components["schemas"]["ReasonCode"] | null;
            revisionId: null;
            risk: {
                evidence: {
                    end: number;
                    field: string;
                    start: number;
                    text: string;
                }[];
                message: string;
                rule: string;
                weight: number;
            }[];
            riskScore: number;
            /** @enum {string} */
            state: "open" | "decided" | "cancelled";
            title: string;
        };
        CompanyInvitationView: {
            email: string;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            /** @enum {string} */
            role: "owner" | "recruiter" | "hiring_manager" | "interviewer" | "billing" | "viewer";
        };
        CompanyMemberView: {
            email: string;
            /** Format: date-time */
            joinedAt: string;
            name: string;
            /** @enum {string} */
            role: "owner" | "recruiter" | "hiring_manager" | "interviewer" | "billing" | "viewer";
            userId: string;
        };
        CompanyMembersView: {
            invitations: components["schemas"]["CompanyInvitationView"][];
            items: components["schemas"]["CompanyMemberView"][];
            nextCursor: string | null;
        };
        CompanyOrdersQuery: {
            cursor?: string;
            /** @default 20 */
            limit: number;
        };
        CompanyPostingsPage: {
            counts: {
                [key: string]: number;
            };
            items: {
                /** Format: date-time */
                createdAt: string;
                expiresAt: string | null;
                id: string;
                imported: boolean;
                locations: {
                    city: string;
                    country: string;
                    region: string;
                }[];
                openings: number;
                pausedBy: ("company" | "moderator") | null;
                pay: {
                    currency: string;
                    max: number;
                    min: number;
                    /** @enum {string} */
                    unit: "hour" | "day" | "week" | "month" | "year";
                } | null;
                pendingStatus: ("draft" | "in_review" | "changes_requested" | "rejected" | "withdrawn" | "live" | "superseded") | null;
                postedAt: string | null;
                slug: string;
                state: components["schemas"]["PostingState"];
                title: string;
                /** Format: date-time */
                updatedAt: string;
                workplace: ("on_site" | "hybrid" | "remote") | null;
            }[];
            nextCursor: string | null;
        };
        CompanyPromotion: {
            clicks: number;
            days: number;
            endReason: ("served" | "refunded" | "posting_ended" | "taken_down" | "dispute_lost" | "company_fault" | "our_fault") | null;
            endedAt: string | null;
            endsAt: string | null;
            id: string;
            impressions: number;
            /** @enum {string} */
            kind: "featured" | "pinned" | "highlight" | "digest";
            leastImpressions: number;
            orderId: string;
            packageId: string;
            postingId: string;
            postingTitle: string;
            shortfallCredit: {
                amount: number;
                currency: string;
            } | null;
            startedAt: string | null;
            /** @enum {string} */
            state: "waiting" | "running" | "paused" | "held" | "ended";
            totalMs: number;
            usedMs: number;
        };
        CompanyPromotionPage: {
            items: components["schemas"]["CompanyPromotion"][];
            nextCursor: string | null;
        };
        CompanyPromotionsQuery: {
            cursor?: string;
            /** @default 20 */
            limit: number;
        };
        CompanyView: {
            about: string;
            /** Format: date-time */
            createdAt: string;
            id: string;
            imported: boolean;
            name: string;
            pendingChange: {
                name: string;
                /** Format: date-time */
                since: string;
                website: string | null;
            } | null;
            slug: string;
            verified: boolean;
            website: string | null;
        };
        Completeness: {
            missing: {
                field: string;
                hint: string;
                rule: string;
            }[];
            percent: number;
        };
        CookieGranted: {
            /** Format: date-time */
            expiresAt: string;
        };
        Countries: {
            items: {
                code: string;
                name: string;
            }[];
        };
        CouponPage: {
            items: components["schemas"]["CouponView"][];
            nextCursor: string | null;
        };
        CouponRequest: {
            /** @default null */
            amount: number | null;
            code: string;
            /** @default null */
            companyId: string | null;
            /** @default null */
            currency: string | null;
            /** @default null */
            endsAt: string | null;
            /** @default false */
            firstPurchaseOnly: boolean;
            /** @enum {string} */
            kind: "percent" | "amount";
            /** @default null */
            maxUses: number | null;
            /** @default 1 */
            maxUsesPerCompany: number | null;
            /** @default [] */
            packageIds: string[];
            /** @default null */
            percent: number | null;
            /** @default false */
            stacksWithCampaign: boolean;
            /** Format: date-time */
            startsAt: string;
        };
        CouponView: {
            amount: number | null;
            code: string;
            companyId: string | null;
            currency: string | null;
            endsAt: string | null;
            firstPurchaseOnly: boolean;
            held: number;
            id: string;
            /** @enum {string} */
            kind: "percent" | "amount";
            maxUses: number | null;
            maxUsesPerCompany: number | null;
            packageIds: string[];
            percent: number | null;
            stacksWithCampaign: boolean;
            /** Format: date-time */
            startsAt: string;
            /** @enum {string} */
            state: "scheduled" | "live" | "ended" | "exhausted" | "disabled";
            uses: number;
        };
        CreateCompanyRequest: {
            name: string;
            website?: string | "" | null;
        };
        CreatePostingRequest: components["schemas"]["PostingPatch"];
        CreditLotView: {
            amount: number;
            /** Format: date-time */
            createdAt: string;
            currency: string;
            expiresAt: string | null;
            id: string;
            left: number;
            /** @enum {string} */
            source: "bundle" | "shortfall" | "refund" | "gift";
        };
        Currencies: {
            items: {
                code: string;
                name: string;
                rate: number | null;
            }[];
            ratesOf: string;
        };
        CurrentOffer: {
            /** Format: date-time */
            now: string;
            offer: components["schemas"]["PublicCampaign"] | null;
            percentOff: number | null;
        };
        /** @enum {string} */
        DeclineReason: "skills" | "seniority" | "location" | "pay" | "filled" | "other";
        DeskOrdersQuery: {
            cursor?: string;
            /** @default 20 */
            limit: number;
            q?: string;
            /** @enum {string} */
            state?: "draft" | "awaiting_payment" | "payment_pending" | "paid" | "fulfilled" | "partly_refunded" | "refunded" | "disputed" | "dispute_lost" | "payment_failed" | "expired" | "cancelled";
            /** @enum {string} */
            waits?: "refund" | "dispute" | "decision";
        };
        Empty: Record<string, never>;
        EvidenceRequest: {
            text: string;
        };
        ExtendCampaignRequest: {
            /** Format: date-time */
            endsAt: string;
        };
        ExtendPostingRequest: {
            days: number;
        };
        ForgotPasswordRequest: {
            email: string;
        };
        HomeStats: {
            companies: number;
            livePostings: number;
            medianPay: {
                amount: number;
                currency: string;
                postings: number;
                role: string;
                slug: string;
            }[];
            payShown: number;
        };
        InvitationPreview: {
            companyName: string;
            email: string;
            /** Format: date-time */
            expiresAt: string;
            /** @enum {string} */
            role: "owner" | "recruiter" | "hiring_manager" | "interviewer" | "billing" | "viewer";
        };
        InviteMemberRequest: {
            email: string;
            /**
             * @default recruiter
             * @enum {string}
             */
            role: "owner" | "recruiter" | "billing";
        };
        LedgerLine: {
            account: string;
            amount: number;
            /** Format: date-time */
            at: string;
            journalId: string;
            kind: string;
            unit: string;
        };
        LinkRequest: {
            token: string;
        };
        LoginResult: components["schemas"]["SecondFactorNeeded"] | components["schemas"]["CookieGranted"];
        Match: {
            gates: {
                evidence: string;
                name: string;
                /** @enum {string} */
                state: "pass" | "fail" | "unknown";
            }[];
            /** @constant */
            of: 100;
            parts: {
                evidence: string[];
                missing: string[];
                name: string;
                of: number;
                points: number;
                unknown: string[];
            }[];
            score: number;
            version: string;
        };
        Matches: {
            items: {
                match: components["schemas"]["Match"];
                postingId: string;
            }[];
        };
        MeView: {
            email: string;
            id: string;
            /** @enum {string} */
            intent: "candidate" | "employer";
            memberships: components["schemas"]["MembershipView"][];
            name: string;
            secondFactorRequired: boolean;
            staffRoles: ("moderator" | "finance" | "administrator")[];
            verified: boolean;
        };
        MembershipView: {
            companyId: string;
            /** @enum {string} */
            role: "owner" | "recruiter" | "hiring_manager" | "interviewer" | "billing" | "viewer";
        };
        ModeratePostingRequest: {
            message?: string | null;
            reasonCode: components["schemas"]["ReasonCode"];
        };
        ModeratedPosting: {
            id: string;
            slug: string;
            state: components["schemas"]["PostingState"];
        };
        ModerationCaseView: components["schemas"]["PostingCaseView"] | components["schemas"]["CompanyCaseView"];
        ModerationQueuePage: {
            items: {
                age: number;
                /** @enum {string} */
                change: "new" | "edit";
                claimedBy: {
                    id: string;
                    name: string;
                } | null;
                claimedUntil: string | null;
                company: {
                    id: string;
                    name: string;
                    slug: string;
                    verified: boolean;
                    website: string | null;
                };
                id: string;
                /** @enum {string} */
                kind: "posting" | "company";
                /** Format: date-time */
                openedAt: string;
                postingId: string | null;
                revisionId: string | null;
                risk: {
                    evidence: {
                        end: number;
                        field: string;
                        start: number;
                        text: string;
                    }[];
                    message: string;
                    rule: string;
                    weight: number;
                }[];
                riskScore: number;
                title: string;
            }[];
            nextCursor: string | null;
            open: number;
        };
        MoveApplicationRequest: {
            message?: string | null;
            reasonCode?: components["schemas"]["DeclineReason"] | null;
            /** @enum {string} */
            stage: "in_review" | "interview" | "offer" | "hired" | "declined";
        };
        MovedApplication: {
            id: string;
            promise: {
                answerBy: string | null;
                closesAt: string | null;
                days: number | null;
                daysLeft: number | null;
                /** @enum {string} */
                state: "none" | "running" | "overdue" | "answered" | "ended";
            };
            state: components["schemas"]["ApplicationState"];
        };
        MyApplicationsPage: {
            items: {
                canWithdraw: boolean;
                id: string;
                posting: {
                    company: {
                        id: string;
                        name: string;
                        slug: string;
                        verified: boolean;
                    };
                    id: string;
                    revisionId: string;
                    slug: string;
                    title: string;
                };
                promise: {
                    answerBy: string | null;
                    closesAt: string | null;
                    days: number | null;
                    daysLeft: number | null;
                    /** @enum {string} */
                    state: "none" | "running" | "overdue" | "answered" | "ended";
                };
                state: components["schemas"]["ApplicationState"];
                /** Format: date-time */
                submittedAt: string;
                timeline: {
                    /** Format: date-time */
                    at: string;
                    /** @enum {string} */
                    by: "candidate" | "company" | "system";
                    message: string | null;
                    reasonCode: ("skills" | "seniority" | "location" | "pay" | "filled" | "other" | "promise_broken" | "posting_filled" | "posting_closed") | null;
                    state: components["schemas"]["ApplicationState"];
                }[];
            }[];
            nextCursor: string | null;
        };
        OpenEventPage: {
            items: components["schemas"]["OpenEventView"][];
            nextCursor: string | null;
        };
        OpenEventView: {
            /** Format: date-time */
            happenedAt: string;
            id: string;
            objectId: string | null;
            orderId: string | null;
            /** Format: date-time */
            receivedAt: string;
            type: string;
        };
        OpenEventsQuery: {
            cursor?: string;
            /** @default 20 */
            limit: number;
        };
        OrderEventView: {
            actor: string;
            /** Format: date-time */
            at: string;
            detail: {
                [key: string]: unknown;
            };
            id: string;
            kind: string;
            stripeEventId: string | null;
        };
        OrderFile: {
            companyName: string;
            ledger: components["schemas"]["LedgerLine"][];
            mayPayOutside: boolean;
            order: components["schemas"]["OrderView"];
            refundable: {
                aloneUpTo: number | null;
                credit: number;
                creditTaken: number;
                endsPromotion: boolean;
                /** @enum {string} */
                kind: "full" | "partial" | "unused_days" | "company_fault" | "our_fault";
                net: number;
                said: string;
                secondPerson: boolean;
                tax: number;
            }[];
            secondPersonAbove: number | null;
            stripe: {
                customerId: string | null;
                invoiceId: string | null;
                paymentIntentId: string | null;
                sessionId: string | null;
            };
            timeline: components["schemas"]["OrderEventView"][];
            webhooks: {
                id: string;
                outcome: string | null;
                processedAt: string | null;
                /** Format: date-time */
                receivedAt: string;
                type: string;
            }[];
        };
        OrderListItem: {
            checkoutUrl: string | null;
            companyId: string;
            companyName: string;
            /** Format: date-time */
            createdAt: string;
            currency: string;
            expiresAt: string | null;
            fulfilledAt: string | null;
            id: string;
            invoiceNumber: string | null;
            invoiceUrl: string | null;
            net: number;
            packageId: string;
            paidAt: string | null;
            postingId: string | null;
            postingTitle: string | null;
            refunded: number;
            /** @enum {string} */
            state: "draft" | "awaiting_payment" | "payment_pending" | "paid" | "fulfilled" | "partly_refunded" | "refunded" | "disputed" | "dispute_lost" | "payment_failed" | "expired" | "cancelled";
            tax: number | null;
            total: number | null;
        };
        OrderPage: {
            items: components["schemas"]["OrderListItem"][];
            nextCursor: string | null;
        };
        OrderView: {
            buyer: components["schemas"]["BillingParty"];
            checkoutUrl: string | null;
            closedBecause: "posting_ended" | null;
            companyId: string;
            /** Format: date-time */
            createdAt: string;
            dispute: {
                amount: number;
                evidenceDueBy: string | null;
                evidenceSent: boolean;
                id: string;
                reason: string;
                state: string;
            } | null;
            expiresAt: string | null;
            fulfilledAt: string | null;
            id: string;
            invoiceNumber: string | null;
            invoiceUrl: string | null;
            packageId: string;
            paidAt: string | null;
            postingId: string | null;
            postingTitle: string | null;
            refunded: number;
            refunds: components["schemas"]["RefundView"][];
            /** @enum {string} */
            state: "draft" | "awaiting_payment" | "payment_pending" | "paid" | "fulfilled" | "partly_refunded" | "refunded" | "disputed" | "dispute_lost" | "payment_failed" | "expired" | "cancelled";
            working: components["schemas"]["PriceWorkingView"];
        };
        PackageResults: {
            applications: number | null;
            applicationsWithout: number | null;
            clicks: number | null;
            impressions: number | null;
            n: number;
        };
        PackageView: {
            campaignId: string | null;
            creditAmount: number | null;
            creditDays: number | null;
            currency: string;
            days: number | null;
            id: string;
            kind: ("featured" | "pinned" | "highlight" | "digest") | "bundle";
            leastImpressions: number | null;
            listPrice: number;
            /** Format: date-time */
            listSince: string;
            percentOff: number | null;
            price: number;
            results: components["schemas"]["PackageResults"];
            was: components["schemas"]["ReferenceView"] | null;
        };
        PackagesQuery: {
            currency?: string;
        };
        PackagesView: {
            currencies: string[];
            currency: string;
            items: components["schemas"]["PackageView"][];
            nextCursor: null;
            offer: components["schemas"]["PublicCampaign"] | null;
            open: boolean;
        };
        PasswordRequest: {
            password: string;
        };
        PostingApplicationsPage: {
            counts: {
                [key: string]: number;
            };
            items: {
                candidate: {
                    city: string;
                    country: string;
                    headline: string;
                    name: string;
                };
                files: number;
                id: string;
                match: {
                    failedGates: string[];
                    of: number;
                    score: number;
                } | null;
                promise: {
                    answerBy: string | null;
                    closesAt: string | null;
                    days: number | null;
                    daysLeft: number | null;
                    /** @enum {string} */
                    state: "none" | "running" | "overdue" | "answered" | "ended";
                };
                state: components["schemas"]["ApplicationState"];
                /** Format: date-time */
                submittedAt: string;
            }[];
            nextCursor: string | null;
        };
        PostingCaseView: {
            age: number;
            /** @enum {string} */
            change: "new" | "edit";
            claimedBy: {
                id: string;
                name: string;
            } | null;
            claimedUntil: string | null;
            company: {
                id: string;
                name: string;
                slug: string;
                verified: boolean;
                website: string | null;
            };
            companyHistory: {
                action: string;
                /** Format: date-time */
                at: string;
                by: string;
                message: string | null;
                postingId: string | null;
                reasonCode: components["schemas"]["ReasonCode"] | null;
                revisionId: string | null;
                title: string;
            }[];
            content: {
                apply: {
                    /** @constant */
                    mode: "here";
                } | {
                    /** @constant */
                    mode: "external";
                    url: string;
                };
                benefits: string[];
                description: string;
                descriptionText: string;
                employmentType: ("full_time" | "part_time" | "contractor" | "temporary" | "intern" | "volunteer" | "per_diem" | "other") | null;
                expiresInDays: number;
                level: ("intern" | "junior" | "mid" | "senior" | "lead" | "executive") | null;
                locations: {
                    city: string;
                    country: string;
                    region: string;
                }[];
                openings: number;
                pay: {
                    currency: string;
                    max: number;
                    min: number;
                    /** @enum {string} */
                    unit: "hour" | "day" | "week" | "month" | "year";
                } | null;
                questions: {
                    id: string;
                    label: string;
                    options?: string[] | null;
                    required: boolean;
                    /** @enum {string} */
                    type: "short_text" | "long_text" | "single" | "multi" | "number" | "date" | "file" | "url";
                }[];
                remoteEligibility: ({
                    /** @constant */
                    worldwide: true;
                } | {
                    countries: string[];
                }) | null;
                responsePromiseDays: number | null;
                skills: {
                    nice: {
                        name: string;
                        years?: number | null;
                    }[];
                    required: {
                        name: string;
                        years?: number | null;
                    }[];
                };
                title: string;
                workplace: ("on_site" | "hybrid" | "remote") | null;
            };
            decidedAt: string | null;
            decidedBy: {
                id: string;
                name: string;
            } | null;
            decision: ("approve" | "request_changes" | "reject") | null;
            id: string;
            /** @constant */
            kind: "posting";
            liveContent: {
                apply: {
                    /** @constant */
                    mode: "here";
                } | {
                    /** @constant */
                    mode: "external";
                    url: string;
                };
                benefits: string[];
                description: string;
                descriptionText: string;
                employmentType: ("full_time" | "part_time" | "contractor" | "temporary" | "intern" | "volunteer" | "per_diem" | "other") | null;
                expiresInDays: number;
                level: ("intern" | "junior" | "mid" | "senior" | "lead" | "executive") | null;
                locations: {
                    city: string;
                    country: string;
                    region: string;
                }[];
                openings: number;
                pay: {
                    currency: string;
                    max: number;
                    min: number;
                    /** @enum {string} */
                    unit: "hour" | "day" | "week" | "month" | "year";
                } | null;
                questions: {
                    id: string;
                    label: string;
                    options?: string[] | null;
                    required: boolean;
                    /** @enum {string} */
                    type: "short_text" | "long_text" | "single" | "multi" | "number" | "date" | "file" | "url";
                }[];
                remoteEligibility: ({
                    /** @constant */
                    worldwide: true;
                } | {
                    countries: string[];
                }) | null;
                responsePromiseDays: number | null;
                skills: {
                    nice: {
                        name: string;
                        years?: number | null;
                    }[];
                    required: {
                        name: string;
                        years?: number | null;
                    }[];
                };
                title: string;
                workplace: ("on_site" | "hybrid" | "remote") | null;
            } | null;
            message: string | null;
            /** Format: date-time */
            openedAt: string;
            posting: {
                id: string;
                postedAt: string | null;
                slug: string;
                state: components["schemas"]["PostingState"];
            };
            postingHistory: {
                action: string;
                /** Format: date-time */
                at: string;
                by: string;
                message: string | null;
                postingId: string | null;
                reasonCode: components["schemas"]["ReasonCode"] | null;
                revisionId: string | null;
                title: string;
            }[];
            postingId: string;
            reasonCode: components["schemas"]["ReasonCode"] | null;
            revisionId: string;
            /** @enum {string} */
            revisionStatus: "draft" | "in_review" | "changes_requested" | "rejected" | "withdrawn" | "live" | "superseded";
            risk: {
                evidence: {
                    end: number;
                    field: string;
                    start: number;
                    text: string;
                }[];
                message: string;
                rule: string;
                weight: number;
            }[];
            riskScore: number;
            similar: {
                company: string;
                likeness: number;
                postingId: string;
                title: string;
            }[];
            /** @enum {string} */
            state: "open" | "decided" | "cancelled";
            title: string;
        };
        PostingPatch: {
            apply?: {
                /** @constant */
                mode: "here";
            } | {
                /** @constant */
                mode: "external";
                url: string;
            };
            benefits?: string[];
            description?: string;
            employmentType?: ("full_time" | "part_time" | "contractor" | "temporary" | "intern" | "volunteer" | "per_diem" | "other") | null;
            expiresInDays?: number;
            level?: ("intern" | "junior" | "mid" | "senior" | "lead" | "executive") | null;
            locations?: {
                city: string;
                country: string;
                region?: string;
            }[];
            openings?: number;
            pay?: {
                currency: string;
                max: number;
                min: number;
                /** @enum {string} */
                unit: "hour" | "day" | "week" | "month" | "year";
            } | null;
            questions?: {
                id: string;
                label: string;
                options?: string[] | null;
                /** @default false */
                required: boolean;
                /** @enum {string} */
                type: "short_text" | "long_text" | "single" | "multi" | "number" | "date" | "file" | "url";
            }[];
            remoteEligibility?: ({
                /** @constant */
                worldwide: true;
            } | {
                countries: string[];
            }) | null;
            responsePromiseDays?: number | null;
            skills?: {
                nice?: {
                    name: string;
                    years?: number | null;
                }[];
                required?: {
                    name: string;
                    years?: number | null;
                }[];
            };
            title?: string;
            workplace?: ("on_site" | "hybrid" | "remote") | null;
        };
        PostingPreview: {
            content: {
                apply: {
                    /** @constant */
                    mode: "here";
                } | {
                    /** @constant */
                    mode: "external";
                    url: string;
                };
                benefits: string[];
                description: string;
                descriptionText: string;
                employmentType: ("full_time" | "part_time" | "contractor" | "temporary" | "intern" | "volunteer" | "per_diem" | "other") | null;
                expiresInDays: number;
                level: ("intern" | "junior" | "mid" | "senior" | "lead" | "executive") | null;
                locations: {
                    city: string;
                    country: string;
                    region: string;
                }[];
                openings: number;
                pay: {
                    currency: string;
                    max: number;
                    min: number;
                    /** @enum {string} */
                    unit: "hour" | "day" | "week" | "month" | "year";
                } | null;
                questions: {
                    id: string;
                    label: string;
                    options?: string[] | null;
                    required: boolean;
                    /** @enum {string} */
                    type: "short_text" | "long_text" | "single" | "multi" | "number" | "date" | "file" | "url";
                }[];
                remoteEligibility: ({
                    /** @constant */
                    worldwide: true;
                } | {
                    countries: string[];
                }) | null;
                responsePromiseDays: number | null;
                skills: {
                    nice: {
                        name: string;
                        years?: number | null;
                    }[];
                    required: {
                        name: string;
                        years?: number | null;
                    }[];
                };
                title: string;
                workplace: ("on_site" | "hybrid" | "remote") | null;
            };
            missing: {
                code: string;
                detail: string;
                pointer: string;
            }[];
        };
        PostingResults: {
            days: {
                applications: number;
                clicks: number;
                /** Format: date */
                day: string;
                impressions: number;
                promoted: boolean;
                promotedImpressions: number;
            }[];
            promotions: components["schemas"]["PromotionView"][];
        };
        /** @enum {string} */
        PostingState: "draft" | "in_review" | "changes_requested" | "rejected" | "live" | "paused" | "expired" | "filled" | "closed";
        PostingView: {
            apply: {
                /** @constant */
                mode: "here";
            } | {
                /** @constant */
                mode: "external";
                url: string;
            };
            benefits: string[];
            company: {
                id: string;
                name: string;
                slug: string;
                verified: boolean;
                website: string | null;
            };
            description: string;
            descriptionText: string;
            employmentType: ("full_time" | "part_time" | "contractor" | "temporary" | "intern" | "volunteer" | "per_diem" | "other") | null;
            expiresAt: string | null;
            expiresInDays: number;
            id: string;
            imported: boolean;
            inside?: {
                allowedActions: ("edit" | "submit" | "withdraw" | "pause" | "resume" | "extend" | "fill" | "close" | "duplicate")[];
                /** Format: date-time */
                createdAt: string;
                lastReview: {
                    /** Format: date-time */
                    decidedAt: string;
                    /** @enum {string} */
                    decision: "approve" | "request_changes" | "reject";
                    message: string | null;
                    reasonCode: components["schemas"]["ReasonCode"] | null;
                    revisionId: string;
                } | null;
                missing: {
                    code: string;
                    detail: string;
                    pointer: string;
                }[];
                moderation: {
                    message: string | null;
                    reasonCode: components["schemas"]["ReasonCode"];
                } | null;
                pausedBy: ("company" | "moderator") | null;
                pending: {
                    content: {
                        apply: {
                            /** @constant */
                            mode: "here";
                        } | {
                            /** @constant */
                            mode: "external";
                            url: string;
                        };
                        benefits: string[];
                        description: string;
                        descriptionText: string;
                        employmentType: ("full_time" | "part_time" | "contractor" | "temporary" | "intern" | "volunteer" | "per_diem" | "other") | null;
                        expiresInDays: number;
                        level: ("intern" | "junior" | "mid" | "senior" | "lead" | "executive") | null;
                        locations: {
                            city: string;
                            country: string;
                            region: string;
                        }[];
                        openings: number;
                        pay: {
                            currency: string;
                            max: number;
                            min: number;
                            /** @enum {string} */
                            unit: "hour" | "day" | "week" | "month" | "year";
                        } | null;
                        questions: {
                            id: string;
                            label: string;
                            options?: string[] | null;
                            required: boolean;
                            /** @enum {string} */
                            type: "short_text" | "long_text" | "single" | "multi" | "number" | "date" | "file" | "url";
                        }[];
                        remoteEligibility: ({
                            /** @constant */
                            worldwide: true;
                        } | {
                            countries: string[];
                        }) | null;
                        responsePromiseDays: number | null;
                        skills: {
                            nice: {
                                name: string;
                                years?: number | null;
                            }[];
                            required: {
                                name: string;
                                years?: number | null;
                            }[];
                        };
                        title: string;
                        workplace: ("on_site" | "hybrid" | "remote") | null;
                    };
                    revisionId: string;
                    /** @enum {string} */
                    status: "draft" | "in_review" | "changes_requested" | "rejected" | "withdrawn" | "live" | "superseded";
                    submittedAt: string | null;
                } | null;
                role: string;
            };
            level: ("intern" | "junior" | "mid" | "senior" | "lead" | "executive") | null;
            locations: {
                city: string;
                country: string;
                region: string;
            }[];
            openings: number;
            pay: {
                currency: string;
                max: number;
                min: number;
                /** @enum {string} */
                unit: "hour" | "day" | "week" | "month" | "year";
            } | null;
            postedAt: string | null;
            questions: {
                id: string;
                label: string;
                options?: string[] | null;
                required: boolean;
                /** @enum {string} */
                type: "short_text" | "long_text" | "single" | "multi" | "number" | "date" | "file" | "url";
            }[];
            remoteEligibility: ({
                /** @constant */
                worldwide: true;
            } | {
                countries: string[];
            }) | null;
            responsePromiseDays: number | null;
            revisionId: string;
            skills: {
                nice: {
                    name: string;
                    years?: number | null;
                }[];
                required: {
                    name: string;
                    years?: number | null;
                }[];
            };
            slug: string;
            state: components["schemas"]["PostingState"];
            title: string;
            /** Format: date-time */
            updatedAt: string;
            workplace: ("on_site" | "hybrid" | "remote") | null;
        };
        PriceBookView: {
            items: components["schemas"]["PriceView"][];
            nextCursor: null;
        };
        PriceHistoryView: {
            currencies: string[];
            currency: string;
            packages: {
                days: number | null;
                firstPurchases: {
                    campaign: {
                        id: string;
                        name: string;
                        was: number | null;
                    } | null;
                    /** Format: date-time */
                    from: string;
                    list: number;
                    offered: number;
                    sold: number;
                    to: string | null;
                }[];
                id: string;
                kind: ("featured" | "pinned" | "highlight" | "digest") | "bundle";
                periods: {
                    campaign: {
                        id: string;
                        name: string;
                        was: number | null;
                    } | null;
                    /** Format: date-time */
                    from: string;
                    list: number;
                    offered: number;
                    sold: number;
                    to: string | null;
                }[];
            }[];
        };
        PriceRequest: {
            amount: number;
            /** @default null */
            creditAmount: number | null;
            currency: string;
            packageId: string;
            /** @constant */
            taxBehaviour?: "exclusive";
            /** Format: date-time */
            validFrom: string;
        };
        PriceView: {
            amount: number;
            creditAmount: number | null;
            currency: string;
            id: string;
            inForce: boolean;
            packageId: string;
            /** @constant */
            taxBehaviour: "exclusive";
            /** Format: date-time */
            validFrom: string;
        };
        PriceWorkingView: {
            credit: number;
            currency: string;
            discount: number;
            list: number;
            net: number;
            said: string;
            steps: {
                amount: number;
                how: string;
                /** @enum {string} */
                kind: "list" | "discount" | "credit" | "net" | "tax" | "total";
                label: string;
            }[];
            tax: {
                amount: number | null;
                /** @enum {string} */
                kind: "rate" | "reverse_charge" | "none" | "stripe";
                label: string;
                ratePermille: number | null;
            } | null;
            total: number | null;
        };
        Profile: {
            certificates?: {
                /** @default null */
                expires: string | null;
                /** @default null */
                issued: string | null;
                issuer?: string;
                title: string;
            }[];
            city?: string;
            /** @default  */
            country: "" | string;
            education?: {
                coursework?: string;
                degree: string;
                /** @default null */
                end: string | null;
                institution?: string;
                /** @default null */
                start: string | null;
            }[];
            headline?: string;
            /** @default [] */
            languages: {
                code: string;
                /** @enum {string} */
                level: "a1" | "a2" | "b1" | "b2" | "c1" | "c2" | "native";
            }[];
            links?: {
                label: string;
                url: string;
            }[];
            phone?: string;
            portfolio?: {
                description?: string;
                /** @default null */
                image: string | null;
                role?: string;
                title: string;
                url: string;
            }[];
            preferences?: {
                /** @default [] */
                employmentTypes: ("full_time" | "part_time" | "contractor" | "temporary" | "intern" | "volunteer" | "per_diem" | "other")[];
                /** @default null */
                payFloor: {
                    amount: number;
                    currency: string;
                    /** @enum {string} */
                    unit: "hour" | "day" | "week" | "month" | "year";
                } | null;
                places?: string[];
                /** @default [] */
                workCountries: string[];
                /** @default [] */
                workplaces: ("on_site" | "hybrid" | "remote")[];
            };
            projects?: {
                description?: string;
                /** @default null */
                end: string | null;
                highlights?: string[];
                name: string;
                role?: string;
                /** @default null */
                start: string | null;
                /** @default null */
                url: string | null;
            }[];
            references?: {
                contact?: string;
                /** @default  */
                email: "" | string;
                employer?: string;
                name: string;
                position?: string;
            }[];
            region?: string;
            skills?: {
                name: string;
                /** @default null */
                years: number | null;
            }[];
            summary?: string;
            /**
             * @default hidden
             * @enum {string}
             */
            visibility: "hidden" | "anonymous" | "open";
            work?: {
                company: string;
                description?: string;
                /** @default null */
                end: string | null;
                highlights?: string[];
                place?: string;
                /** @default null */
                start: string | null;
                title: string;
            }[];
        };
        ProfileView: {
            /** @default [] */
            certificates: {
                /** @default null */
                expires: string | null;
                /** @default null */
                issued: string | null;
                /** @default  */
                issuer: string;
                title: string;
            }[];
            /** @default  */
            city: string;
            completeness: components["schemas"]["Completeness"];
            /** @default  */
            country: "" | string;
            /** @default [] */
            education: {
                /** @default  */
                coursework: string;
                degree: string;
                /** @default null */
                end: string | null;
                /** @default  */
                institution: string;
                /** @default null */
                start: string | null;
            }[];
            /** @default  */
            headline: string;
            /** @default [] */
            languages: {
                code: string;
                /** @enum {string} */
                level: "a1" | "a2" | "b1" | "b2" | "c1" | "c2" | "native";
            }[];
            /** @default [] */
            links: {
                label: string;
                url: string;
            }[];
            /** @default  */
            phone: string;
            /** @default [] */
            portfolio: {
                /** @default  */
                description: string;
                /** @default null */
                image: string | null;
                /** @default  */
                role: string;
                title: string;
                url: string;
            }[];
            /**
             * @default {
             *       "employmentTypes": [],
             *       "payFloor": null,
             *       "places": [],
             *       "workCountries": [],
             *       "workplaces": []
             *     }
             */
            preferences: {
                /** @default [] */
                employmentTypes: ("full_time" | "part_time" | "contractor" | "temporary" | "intern" | "volunteer" | "per_diem" | "other")[];
                /** @default null */
                payFloor: {
                    amount: number;
                    currency: string;
                    /** @enum {string} */
                    unit: "hour" | "day" | "week" | "month" | "year";
                } | null;
                /** @default [] */
                places: string[];
                /** @default [] */
                workCountries: string[];
                /** @default [] */
                workplaces: ("on_site" | "hybrid" | "remote")[];
            };
            /** @default [] */
            projects: {
                /** @default  */
                description: string;
                /** @default null */
                end: string | null;
                /** @default [] */
                highlights: string[];
                name: string;
                /** @default  */
                role: string;
                /** @default null */
                start: string | null;
                /** @default null */
                url: string | null;
            }[];
            /** @default [] */
            references: {
                /** @default  */
                contact: string;
                /** @default  */
                email: "" | string;
                /** @default  */
                employer: string;
                name: string;
                /** @default  */
                position: string;
            }[];
            /** @default  */
            region: string;
            /** @default [] */
            skills: {
                name: string;
                /** @default null */
                years: number | null;
            }[];
            /** @default  */
            summary: string;
            updatedAt: string | null;
            /**
             * @default hidden
             * @enum {string}
             */
            visibility: "hidden" | "anonymous" | "open";
            /** @default [] */
            work: {
                company: string;
                /** @default  */
                description: string;
                /** @default null */
                end: string | null;
                /** @default [] */
                highlights: string[];
                /** @default  */
                place: string;
                /** @default null */
                start: string | null;
                title: string;
            }[];
        };
        PromotionView: {
            clicks: number;
            days: number;
            endReason: ("served" | "refunded" | "posting_ended" | "taken_down" | "dispute_lost" | "company_fault" | "our_fault") | null;
            endedAt: string | null;
            endsAt: string | null;
            id: string;
            impressions: number;
            /** @enum {string} */
            kind: "featured" | "pinned" | "highlight" | "digest";
            leastImpressions: number;
            orderId: string;
            packageId: string;
            postingId: string;
            shortfallCredit: {
                amount: number;
                currency: string;
            } | null;
            startedAt: string | null;
            /** @enum {string} */
            state: "waiting" | "running" | "paused" | "held" | "ended";
            totalMs: number;
            usedMs: number;
        };
        PublicCampaign: {
            amount: number | null;
            currency: string | null;
            /** Format: date-time */
            endsAt: string;
            firstPurchaseOnly: boolean;
            follows: {
                /** Format: date-time */
                endedAt: string;
                id: string;
                name: string;
            } | null;
            id: string;
            /** @enum {string} */
            kind: "percent" | "amount";
            maxUses: number | null;
            maxUsesPerCompany: number | null;
            name: string;
            packageIds: string[];
            percent: number | null;
            /** Format: date-time */
            startsAt: string;
            usesLeft: number | null;
        };
        PutProfileRequest: components["schemas"]["Profile"];
        QuoteRequest: {
            code?: string | "";
            companyId?: string;
            currency?: string;
            packageId: string;
            /** @default null */
            postingId: string | null;
        };
        QuoteView: {
            campaign: components["schemas"]["PublicCampaign"] | null;
            code: {
                code: string;
                used: boolean;
                why: string;
            } | null;
            companyId: string;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            packageId: string;
            postingId: string | null;
            postingTitle: string | null;
            was: components["schemas"]["ReferenceView"] | null;
            working: components["schemas"]["PriceWorkingView"];
        };
        ReadPostingQuery: {
            /** @enum {string} */
            via?: "promoted" | "digest" | "page";
        };
        /** @enum {string} */
        ReasonCode: "incomplete" | "misleading" | "scam" | "discriminatory" | "duplicate" | "pay_missing" | "off_topic" | "other";
        Recommendations: {
            items: {
                match: components["schemas"]["Match"];
                posting: components["schemas"]["SearchCard"];
                reasons: string[];
            }[];
            nextCursor: string | null;
        };
        ReconciliationFinding: {
            detail: string;
            /** @enum {string} */
            kind: "paid_not_granted" | "refunded_not_booked" | "disputed_not_booked" | "amount_differs" | "unknown_session" | "expired_not_released" | "missing_at_stripe" | "not_settled";
            orderId: string | null;
            repaired: boolean;
            setGoing: boolean;
            stripeId: string | null;
        };
        ReconciliationPage: {
            items: components["schemas"]["ReconciliationView"][];
            nextCursor: string | null;
        };
        ReconciliationQuery: {
            cursor?: string;
            /** @default 20 */
            limit: number;
        };
        ReconciliationRequest: {
            /** @default 72 */
            sinceHours: number;
        };
        ReconciliationView: {
            checked: number;
            failure: string | null;
            findings: components["schemas"]["ReconciliationFinding"][];
            finishedAt: string | null;
            id: string;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "running" | "done" | "failed";
        };
        RecoveryCodes: {
            recoveryCodes: string[];
        };
        ReferenceView: {
            amount: number;
            currency: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        RefundAnswerRequest: {
            reason?: string;
        };
        RefundRequest: {
            /** @enum {string} */
            kind: "full" | "partial" | "unused_days" | "company_fault" | "our_fault";
            net?: number;
            outside?: {
                reference: string;
            };
            reason: string;
        };
        RefundView: {
            approvedBy: string | null;
            approvedById: string | null;
            /** Format: date-time */
            createdAt: string;
            credit: number;
            creditTaken: number;
            failure: string | null;
            id: string;
            /** @enum {string} */
            kind: "full" | "partial" | "unused_days" | "company_fault" | "our_fault";
            net: number;
            outsideReference: string | null;
            reason: string;
            requestedBy: string | null;
            requestedById: string | null;
            settledAt: string | null;
            /** @enum {string} */
            state: "waiting_approval" | "refused" | "approved" | "sent" | "succeeded" | "failed";
            tax: number;
        };
        RegisterRequest: {
            email: string;
            /** @enum {string} */
            intent: "candidate" | "employer";
            name: string;
            password: string;
            website2?: string;
        };
        ResetPasswordRequest: {
            password: string;
            token: string;
        };
        ResponseFigures: {
            answeredPercent: number | null;
            days: {
                answers: number;
                day: number;
            }[];
            medianDays: number | null;
            n: number;
        };
        ResumePostingRequest: {
            message?: string | null;
        };
        RoleCount: {
            group: string;
            name: string;
            postings: number;
            slug: string;
        };
        RoleCounts: {
            items: components["schemas"]["RoleCount"][];
        };
        RoleLink: {
            name: string;
            slug: string;
        };
        RolePay: {
            bins: {
                from: number | null;
                postings: number;
                to: number | null;
            }[];
            currency: string;
            high: number;
            low: number;
            postings: number;
            quartiles: {
                lower: number;
                upper: number;
            };
        };
        RoleView: {
            about: string;
            companies: number;
            countedOver: number | null;
            group: string;
            name: string;
            pay: components["schemas"]["RolePay"] | null;
            places: {
                city: string;
                country: string;
                postings: number;
            }[];
            postings: number;
            related: components["schemas"]["RoleCount"][];
            slug: string;
            workplaces: {
                [key: string]: number;
            };
        };
        SaveAlertRequest: {
            frequency?: components["schemas"]["AlertFrequency"];
            name?: string;
            search: components["schemas"]["AlertSearchInput"];
        };
        SearchAnswer: {
            correctedTo: string | null;
            facets: {
                employmentType: {
                    [key: string]: number;
                };
                level: {
                    [key: string]: number;
                };
                skills: {
                    [key: string]: number;
                };
                workplace: {
                    [key: string]: number;
                };
            };
            items: components["schemas"]["SearchCard"][];
            nextCursor: string | null;
            relaxed: boolean;
            skillsCountedOver: number | null;
            total: number;
        };
        SearchCard: {
            /** @enum {string} */
            applyMode: "here" | "external";
            company: {
                id: string;
                name: string;
                slug: string;
                verified: boolean;
            };
            employmentType: ("full_time" | "part_time" | "contractor" | "temporary" | "intern" | "volunteer" | "per_diem" | "other") | null;
            excerpt: string;
            expiresAt: string | null;
            id: string;
            imported: boolean;
            level: ("intern" | "junior" | "mid" | "senior" | "lead" | "executive") | null;
            locations: {
                city: string;
                country: string;
                region: string;
            }[];
            pay: {
                currency: string;
                max: number;
                min: number;
                /** @enum {string} */
                unit: "hour" | "day" | "week" | "month" | "year";
            } | null;
            /** Format: date-time */
            postedAt: string;
            promoted: boolean;
            promotedAs: ("featured" | "pinned" | "highlight" | "digest") | null;
            remoteEligibility: ({
                /** @constant */
                worldwide: true;
            } | {
                countries: string[];
            }) | null;
            responsePromiseDays: number | null;
            skills: string[];
            slug: string;
            title: string;
            workplace: ("on_site" | "hybrid" | "remote") | null;
        };
        SearchQuery: {
            company?: string[];
            currency?: string;
            cursor?: string;
            employmentType?: ("full_time" | "part_time" | "contractor" | "temporary" | "intern" | "volunteer" | "per_diem" | "other")[];
            level?: ("intern" | "junior" | "mid" | "senior" | "lead" | "executive")[];
            /** @default 20 */
            limit: number;
            payMin?: number;
            /** @enum {string} */
            payUnknown?: "include" | "exclude";
            place?: string[];
            postedWithinDays?: number;
            q?: string;
            role?: string;
            skills?: string[];
            sort?: components["schemas"]["SearchSort"];
            workplace?: ("on_site" | "hybrid" | "remote")[];
        };
        /** @enum {string} */
        SearchSort: "relevance" | "newest" | "pay";
        SecondFactorEnrolment: {
            secret: string;
            uri: string;
        };
        SecondFactorNeeded: {
            challenge: string;
            /** Format: date-time */
            expiresAt: string;
            /** @constant */
            secondFactorRequired: true;
        };
        SecondFactorRequest: {
            challenge: string;
            code: string;
        };
        SecondFactorResult: components["schemas"]["TokenGranted"] | components["schemas"]["CookieGranted"];
        SecondFactorView: {
            enabled: boolean;
            recoveryCodesLeft: number;
            required: boolean;
        };
        SentProfile: {
            /** @default [] */
            certificates: {
                /** @default null */
                expires: string | null;
                /** @default null */
                issued: string | null;
                /** @default  */
                issuer: string;
                title: string;
            }[];
            /** @default  */
            city: string;
            /** @default  */
            country: "" | string;
            /** @default [] */
            education: {
                /** @default  */
                coursework: string;
                degree: string;
                /** @default null */
                end: string | null;
                /** @default  */
                institution: string;
                /** @default null */
                start: string | null;
            }[];
            /** @default  */
            headline: string;
            /** @default [] */
            languages: {
                code: string;
                /** @enum {string} */
                level: "a1" | "a2" | "b1" | "b2" | "c1" | "c2" | "native";
            }[];
            /** @default [] */
            links: {
                label: string;
                url: string;
            }[];
            /** @default  */
            phone: string;
            /** @default [] */
            portfolio: {
                /** @default  */
                description: string;
                /** @default null */
                image: string | null;
                /** @default  */
                role: string;
                title: string;
                url: string;
            }[];
            /** @default [] */
            projects: {
                /** @default  */
                description: string;
                /** @default null */
                end: string | null;
                /** @default [] */
                highlights: string[];
                name: string;
                /** @default  */
                role: string;
                /** @default null */
                start: string | null;
                /** @default null */
                url: string | null;
            }[];
            /** @default [] */
            references: {
                /** @default  */
                contact: string;
                /** @default  */
                email: "" | string;
                /** @default  */
                employer: string;
                name: string;
                /** @default  */
                position: string;
            }[];
            /** @default  */
            region: string;
            /** @default [] */
            skills: {
                name: string;
                /** @default null */
                years: number | null;
            }[];
            /** @default  */
            summary: string;
            /** @default [] */
            work: {
                company: string;
                /** @default  */
                description: string;
                /** @default null */
                end: string | null;
                /** @default [] */
                highlights: string[];
                /** @default  */
                place: string;
                /** @default null */
                start: string | null;
                title: string;
            }[];
        };
        SessionList: {
            items: components["schemas"]["SessionView"][];
            nextCursor: string | null;
        };
        SessionView: {
            /** @enum {string} */
            channel: "cookie" | "bearer";
            /** Format: date-time */
            createdAt: string;
            current: boolean;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            /** Format: date-time */
            lastSeenAt: string;
            userAgent: string;
        };
        SignInRequest: {
            email: string;
            password: string;
        };
        SimilarPostings: {
            items: components["schemas"]["SearchCard"][];
            role: components["schemas"]["RoleLink"] | null;
        };
        SitemapCompanies: {
            items: string[];
        };
        SitemapPostings: {
            items: {
                slug: string;
                updatedAt: string;
            }[];
        };
        SitemapView: {
            companies: {
                before: string | null;
                from: string | null;
            }[];
            postings: {
                before: string | null;
                from: string | null;
            }[];
            roles: string[];
        };
        SkillSuggestions: {
            items: {
                family: {
                    id: string;
                    name: string;
                };
                id: string;
                name: string;
            }[];
        };
        StaffRolesRequest: {
            staffRoles: ("moderator" | "finance" | "administrator")[];
        };
        StoredFileView: {
            /** Format: date-time */
            createdAt: string;
            id: string;
            mediaType: string;
            name: string;
            sha256: string;
            size: number;
        };
        /** @default {} */
        SubmitApplicationRequest: {
            answers?: {
                questionId: string;
                value: string | number | boolean | string[] | null;
            }[];
            coverLetter?: string | null;
            /** @default [] */
            fileIds: string[];
        };
        SubmittedApplication: {
            answerBy: string | null;
            id: string;
            receiptHash: string;
            state: components["schemas"]["ApplicationState"];
            /** Format: date-time */
            submittedAt: string;
        };
        SuspensionRequest: {
            suspended: boolean;
        };
        TokenGranted: {
            /** Format: date-time */
            expiresAt: string;
            token: string;
        };
        TokenResult: components["schemas"]["TokenGranted"] | components["schemas"]["SecondFactorNeeded"];
        UpdateCompanyRequest: {
            about?: string;
            name?: string;
            website?: string | "" | null;
        };
        UpdateMeRequest: {
            name: string;
        };
        WaitingApplicationsPage: {
            items: {
                candidate: {
                    city: string;
                    country: string;
                    headline: string;
                    name: string;
                };
                files: number;
                id: string;
                match: {
                    failedGates: string[];
                    of: number;
                    score: number;
                } | null;
                posting: {
                    id: string;
                    title: string;
                };
                promise: {
                    answerBy: string | null;
                    closesAt: string | null;
                    days: number | null;
                    daysLeft: number | null;
                    /** @enum {string} */
                    state: "none" | "running" | "overdue" | "answered" | "ended";
                };
                state: components["schemas"]["ApplicationState"];
                /** Format: date-time */
                submittedAt: string;
            }[];
            nextCursor: string | null;
            overdue: number;
            total: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    UsersAdmin_list: {
        parameters: {
            query?: {
                email?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminUsersPage"];
                };
            };
        };
    };
    UsersAdmin_reset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UsersAdmin_roles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffRolesRequest"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UsersAdmin_suspension: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspensionRequest"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AlertStops_look: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertStopView"];
                };
            };
        };
    };
    AlertStops_stop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    Applications_get: {
        parameters: {
            query?: {
                stage?: components["schemas"]["ApplicationState"];
                sort?: "newest" | "promise" | "match";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationView"];
                };
            };
        };
    };
    Files_openSent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Applications_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveApplicationRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedApplication"];
                };
            };
        };
    };
    Applications_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedApplication"];
                };
            };
        };
    };
    Auth_confirmEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    Auth_undoEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    Auth_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginResult"];
                };
            };
        };
    };
    Auth_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Auth_forgot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgotPasswordRequest"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    Auth_reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    Auth_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterRequest"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    Auth_code: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorResult"];
                };
            };
        };
    };
    Auth_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenResult"];
                };
            };
        };
    };
    Auth_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    Campaigns_campaigns: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignPage"];
                };
            };
        };
    };
    Campaigns_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
        };
    };
    Campaigns_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignCheck"];
                };
            };
        };
    };
    Campaigns_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
        };
    };
    Campaigns_extend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendCampaignRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
        };
    };
    Checkout_checkout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckoutRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckoutView"];
                };
            };
        };
    };
    Campaigns_coupons: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponPage"];
                };
            };
        };
    };
    Campaigns_createCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CouponRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponView"];
                };
            };
        };
    };
    Campaigns_disable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponView"];
                };
            };
        };
    };
    Repair_events: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenEventPage"];
                };
            };
        };
    };
    Repair_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Desk_figures: {
        parameters: {
            query?: {
                days?: number;
                currency?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingFigures"];
                };
            };
        };
    };
    Desk_orders: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
                state?: "draft" | "awaiting_payment" | "payment_pending" | "paid" | "fulfilled" | "partly_refunded" | "refunded" | "disputed" | "dispute_lost" | "payment_failed" | "expired" | "cancelled";
                waits?: "refund" | "dispute" | "decision";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
        };
    };
    Desk_csv: {
        parameters: {
            query?: {
                q?: string;
                state?: "draft" | "awaiting_payment" | "payment_pending" | "paid" | "fulfilled" | "partly_refunded" | "refunded" | "disputed" | "dispute_lost" | "payment_failed" | "expired" | "cancelled";
                waits?: "refund" | "dispute" | "decision";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Desk_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderFile"];
                };
            };
        };
    };
    Repair_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationPage"];
                };
            };
        };
    };
    Repair_start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReconciliationRequest"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationView"];
                };
            };
        };
    };
    Repair_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationView"];
                };
            };
        };
    };
    Repair_evidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvidenceRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
        };
    };
    Packages_offer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentOffer"];
                };
            };
        };
    };
    Checkout_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
        };
    };
    Checkout_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
        };
    };
    Receipts_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Refunds_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundView"];
                };
            };
        };
    };
    Packages_packages: {
        parameters: {
            query?: {
                currency?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackagesView"];
                };
            };
        };
    };
    Packages_priceHistory: {
        parameters: {
            query?: {
                currency?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceHistoryView"];
                };
            };
        };
    };
    Desk_prices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBookView"];
                };
            };
        };
    };
    Desk_addPrice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceView"];
                };
            };
        };
    };
    Checkout_quote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteView"];
                };
            };
        };
    };
    Refunds_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundAnswerRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundView"];
                };
            };
        };
    };
    Refunds_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundAnswerRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundView"];
                };
            };
        };
    };
    Companies_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCompanyRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyView"];
                };
            };
        };
    };
    Members_invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteMemberRequest"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    Members_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Members_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyMembersView"];
                };
            };
        };
    };
    Members_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Members_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMemberRequest"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Companies_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                idOrSlug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyView"];
                };
            };
        };
    };
    Companies_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCompanyRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyView"];
                };
            };
        };
    };
    PostingApplications_counts: {
        parameters: {
            query?: {
                postingId?: string | string[];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationCounts"];
                };
            };
        };
    };
    CompanyBilling_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingAccountView"];
                };
            };
        };
    };
    CompanyBilling_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BillingAccountRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingAccountView"];
                };
            };
        };
    };
    CompanyBilling_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
        };
    };
    Postings_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: components["schemas"]["PostingState"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyPostingsPage"];
                };
            };
        };
    };
    Postings_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostingPatch"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingView"];
                };
            };
        };
    };
    Postings_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostingPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingPreview"];
                };
            };
        };
    };
    Promotions_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyPromotionPage"];
                };
            };
        };
    };
    PostingApplications_figures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponseFigures"];
                };
            };
        };
    };
    PostingApplications_waiting: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingApplicationsPage"];
                };
            };
        };
    };
    Files_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Invitations_accept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyView"];
                };
            };
        };
    };
    Invitations_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPreview"];
                };
            };
        };
    };
    Me_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
        };
    };
    Me_rename: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateMeRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
        };
    };
    Alerts_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertList"];
                };
            };
        };
    };
    Alerts_save: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveAlertRequest"];
            };
        };
        responses: {
            /** @description Saved */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
                };
            };
        };
    };
    Alerts_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Alerts_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAlertRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
                };
            };
        };
    };
    Applications_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                postingId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyApplicationsPage"];
                };
            };
        };
    };
    Me_email: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeEmailRequest"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    Files_keep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredFileView"];
                };
            };
        };
    };
    Matching_matches: {
        parameters: {
            query: {
                postingId: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Matches"];
                };
            };
        };
    };
    Me_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    Profile_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
        };
    };
    Profile_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Profile"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
        };
    };
    Matching_recommendations: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recommendations"];
                };
            };
        };
    };
    SecondFactor_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorView"];
                };
            };
        };
    };
    SecondFactor_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorEnrolment"];
                };
            };
        };
    };
    SecondFactor_remove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordRequest"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SecondFactor_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
        };
    };
    SecondFactor_renew: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
        };
    };
    Me_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
        };
    };
    Me_endOthers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Me_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Me_verification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
        };
    };
    Moderation_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModerationCaseView"];
                };
            };
        };
    };
    Moderation_claim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModerationCaseView"];
                };
            };
        };
    };
    Moderation_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseDecisionRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModerationCaseView"];
                };
            };
        };
    };
    Moderation_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModerationCaseView"];
                };
            };
        };
    };
    Moderation_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModeratePostingRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModeratedPosting"];
                };
            };
        };
    };
    Moderation_pause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModeratePostingRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModeratedPosting"];
                };
            };
        };
    };
    Moderation_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumePostingRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModeratedPosting"];
                };
            };
        };
    };
    Moderation_queue: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModerationQueuePage"];
                };
            };
        };
    };
    Search_find: {
        parameters: {
            query?: {
                q?: string;
                place?: string[];
                workplace?: ("on_site" | "hybrid" | "remote")[];
                employmentType?: ("full_time" | "part_time" | "contractor" | "temporary" | "intern" | "volunteer" | "per_diem" | "other")[];
                level?: ("intern" | "junior" | "mid" | "senior" | "lead" | "executive")[];
                skills?: string[];
                payMin?: number;
                currency?: string;
                payUnknown?: "include" | "exclude";
                postedWithinDays?: number;
                company?: string[];
                role?: string;
                sort?: components["schemas"]["SearchSort"];
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchAnswer"];
                };
            };
        };
    };
    Postings_read: {
        parameters: {
            query?: {
                via?: "promoted" | "digest" | "page";
            };
            header?: never;
            path: {
                idOrSlug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingView"];
                };
            };
        };
    };
    Postings_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostingPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingView"];
                };
            };
        };
    };
    PostingApplications_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                stage?: components["schemas"]["ApplicationState"];
                sort?: "newest" | "promise" | "match";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingApplicationsPage"];
                };
            };
        };
    };
    PostingApplications_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitApplicationRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmittedApplication"];
                };
            };
        };
    };
    PostingApplications_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitApplicationRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationPreview"];
                };
            };
        };
    };
    PostingSteps_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingView"];
                };
            };
        };
    };
    Postings_duplicate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingView"];
                };
            };
        };
    };
    Postings_extend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendPostingRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingView"];
                };
            };
        };
    };
    PostingSteps_fill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingView"];
                };
            };
        };
    };
    Matching_match: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Match"];
                };
            };
        };
    };
    PostingSteps_pause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingView"];
                };
            };
        };
    };
    Promotions_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingResults"];
                };
            };
        };
    };
    PostingSteps_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingView"];
                };
            };
        };
    };
    Search_similar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarPostings"];
                };
            };
        };
    };
    PostingSteps_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingView"];
                };
            };
        };
    };
    PostingSteps_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingView"];
                };
            };
        };
    };
    Reference_countries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Countries"];
                };
            };
        };
    };
    Reference_currencies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Currencies"];
                };
            };
        };
    };
    Reference_skills: {
        parameters: {
            query?: {
                q?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillSuggestions"];
                };
            };
        };
    };
    Roles_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleCounts"];
                };
            };
        };
    };
    Roles_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleView"];
                };
            };
        };
    };
    Sitemap_sitemap: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SitemapView"];
                };
            };
        };
    };
    Sitemap_companies: {
        parameters: {
            query?: {
                from?: string;
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SitemapCompanies"];
                };
            };
        };
    };
    Sitemap_postings: {
        parameters: {
            query?: {
                from?: string;
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SitemapPostings"];
                };
            };
        };
    };
    Search_stats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeStats"];
                };
            };
        };
    };
}
