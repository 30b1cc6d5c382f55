// Written by `pnpm openapi` from the API's description.

/**
 * What the API accepts of each field it is sent, by the name of the request's schema, or by the operation's id where the
 * schema has no name. A list has the limits of its members under `items`.
 */
export const limits = {
  "ApiKeyRequest": {
    "name": {
      "minLength": 1,
      "maxLength": 64
    },
    "scopes": {
      "maxItems": 5
    },
    "expiresInDays": {
      "minimum": 1,
      "maximum": 365
    }
  },
  "Arrangement": {
    "sections": {
      "items": {
        "id": {
          "maxLength": 30,
          "pattern": "^sec_[0-7][0-9a-hjkmnp-tv-z]{25}$"
        },
        "lessonIds": {
          "items": {
            "maxLength": 30,
            "pattern": "^les_[0-7][0-9a-hjkmnp-tv-z]{25}$"
          },
          "maxItems": 500
        }
      },
      "maxItems": 100
    }
  },
  "Ban": {
    "reason": {
      "minLength": 1,
      "maxLength": 500
    },
    "until": {
      "maxLength": 30
    }
  },
  "CompleteUpload": {
    "sha256": {
      "maxLength": 64,
      "pattern": "^[0-9a-fA-F]{64}$"
    },
    "parts": {
      "items": {
        "PartNumber": {
          "minimum": 1,
          "maximum": 10000
        },
        "ETag": {
          "minLength": 1,
          "maxLength": 200
        }
      },
      "maxItems": 10000
    }
  },
  "CoursePatch": {
    "slug": {
      "minLength": 1,
      "maxLength": 80,
      "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$"
    },
    "title": {
      "minLength": 1,
      "maxLength": 200
    },
    "summary": {
      "maxLength": 500
    },
    "language": {
      "minLength": 2,
      "maxLength": 35
    },
    "topics": {
      "items": {
        "maxLength": 50,
        "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$"
      },
      "maxItems": 10
    },
    "skills": {
      "items": {
        "minLength": 1,
        "maxLength": 80
      },
      "maxItems": 20
    },
    "estimatedWeeks": {
      "minimum": 1,
      "maximum": 52
    },
    "coverMediaId": {
      "maxLength": 30,
      "pattern": "^med_[0-7][0-9a-hjkmnp-tv-z]{25}$"
    },
    "description": {
      "maxLength": 50000
    }
  },
  "LessonPatch": {
    "title": {
      "minLength": 1,
      "maxLength": 200
    },
    "body": {
      "maxLength": 100000
    },
    "mediaId": {
      "maxLength": 30,
      "pattern": "^med_[0-7][0-9a-hjkmnp-tv-z]{25}$"
    },
    "url": {
      "maxLength": 2000
    },
    "durationSeconds": {
      "minimum": 1,
      "maximum": 360000
    }
  },
  "MarkdownSource": {
    "markdown": {
      "maxLength": 100000
    }
  },
  "NewCourse": {
    "slug": {
      "minLength": 1,
      "maxLength": 80,
      "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$"
    },
    "title": {
      "minLength": 1,
      "maxLength": 200
    },
    "summary": {
      "maxLength": 500
    },
    "language": {
      "minLength": 2,
      "maxLength": 35
    },
    "topics": {
      "items": {
        "maxLength": 50,
        "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$"
      },
      "maxItems": 10
    },
    "skills": {
      "items": {
        "minLength": 1,
        "maxLength": 80
      },
      "maxItems": 20
    },
    "estimatedWeeks": {
      "minimum": 1,
      "maximum": 52
    },
    "coverMediaId": {
      "maxLength": 30,
      "pattern": "^med_[0-7][0-9a-hjkmnp-tv-z]{25}$"
    },
    "description": {
      "maxLength": 50000
    }
  },
  "NewLesson": {
    "title": {
      "minLength": 1,
      "maxLength": 200
    },
    "body": {
      "maxLength": 100000
    },
    "mediaId": {
      "maxLength": 30,
      "pattern": "^med_[0-7][0-9a-hjkmnp-tv-z]{25}$"
    },
    "url": {
      "maxLength": 2000
    },
    "durationSeconds": {
      "minimum": 1,
      "maximum": 360000
    }
  },
  "NewNote": {
    "text": {
      "minLength": 1,
      "maxLength": 10000
    },
    "atSeconds": {
      "minimum": 0,
      "maximum": 360000
    }
  },
  "NewUpload": {
    "filename": {
      "minLength": 1,
      "maxLength": 255,
      "pattern": "^[^\\u0000-\\u001f\\u007f-\\u009f/\\\\]+$"
    },
    "sizeBytes": {
      "minimum": 1,
      "maximum": 17179869184
    },
    "contentType": {
      "maxLength": 100
    },
    "sha256": {
      "maxLength": 64,
      "pattern": "^[0-9a-fA-F]{64}$"
    },
    "packageId": {
      "maxLength": 30,
      "pattern": "^med_[0-7][0-9a-hjkmnp-tv-z]{25}$"
    },
    "path": {
      "maxLength": 200,
      "pattern": "^[A-Za-z0-9_][A-Za-z0-9._-]*(\\/[A-Za-z0-9_][A-Za-z0-9._-]*){0,7}$"
    },
    "partSizeBytes": {
      "minimum": 5242880,
      "maximum": 67108864
    }
  },
  "NotePatch": {
    "text": {
      "minLength": 1,
      "maxLength": 10000
    },
    "atSeconds": {
      "minimum": 0,
      "maximum": 360000
    }
  },
  "ProfileChange": {
    "handle": {
      "minLength": 3,
      "maxLength": 30,
      "pattern": "^[a-z0-9-]+$"
    },
    "name": {
      "minLength": 1,
      "maxLength": 120
    },
    "avatarUrl": {
      "maxLength": 500
    },
    "bio": {
      "maxLength": 2000
    },
    "locale": {
      "maxLength": 35
    },
    "timeZone": {
      "maxLength": 50
    },
    "country": {
      "maxLength": 2
    },
    "skills": {
      "items": {
        "minLength": 1,
        "maxLength": 60
      },
      "maxItems": 50
    },
    "links": {
      "items": {
        "label": {
          "minLength": 1,
          "maxLength": 60
        },
        "url": {
          "maxLength": 500
        }
      },
      "maxItems": 10
    },
    "captionLanguage": {
      "maxLength": 35
    }
  },
  "ProgressReport": {
    "positionSeconds": {
      "minimum": 0,
      "maximum": 86400
    },
    "watched": {
      "items": {
        "items": {
          "minimum": 0,
          "maximum": 86400
        },
        "maxItems": 2
      },
      "maxItems": 200
    },
    "reportedAt": {
      "maxLength": 40
    }
  },
  "RolesRequest": {
    "roles": {
      "maxItems": 4
    }
  },
  "SectionFields": {
    "title": {
      "minLength": 1,
      "maxLength": 200
    }
  },
  "SectionPatch": {
    "title": {
      "minLength": 1,
      "maxLength": 200
    }
  },
  "TakedownRequest": {
    "reason": {
      "minLength": 1,
      "maxLength": 1000
    }
  },
  "UppyUpload": {
    "filename": {
      "maxLength": 255
    },
    "type": {
      "maxLength": 100
    }
  },
  "acceptInvitation": {
    "invitationId": {
      "maxLength": 30,
      "pattern": "^inv_[0-7][0-9a-hjkmnp-tv-z]{25}$"
    }
  },
  "beginSecondFactor": {
    "password": {
      "minLength": 1,
      "maxLength": 128
    }
  },
  "cancelInvitation": {
    "invitationId": {
      "maxLength": 30,
      "pattern": "^inv_[0-7][0-9a-hjkmnp-tv-z]{25}$"
    }
  },
  "changeMemberRole": {
    "organizationId": {
      "maxLength": 30,
      "pattern": "^org_[0-7][0-9a-hjkmnp-tv-z]{25}$"
    },
    "memberId": {
      "maxLength": 30,
      "pattern": "^mbr_[0-7][0-9a-hjkmnp-tv-z]{25}$"
    }
  },
  "changeOrganisation": {
    "organizationId": {
      "maxLength": 30,
      "pattern": "^org_[0-7][0-9a-hjkmnp-tv-z]{25}$"
    },
    "data": {
      "name": {
        "minLength": 1,
        "maxLength": 120
      },
      "slug": {
        "minLength": 3,
        "maxLength": 60,
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"
      }
    }
  },
  "changePassword": {
    "currentPassword": {
      "minLength": 1,
      "maxLength": 128
    },
    "newPassword": {
      "minLength": 10,
      "maxLength": 128
    }
  },
  "createOrganisation": {
    "name": {
      "minLength": 1,
      "maxLength": 120
    },
    "slug": {
      "minLength": 3,
      "maxLength": 60,
      "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"
    }
  },
  "deleteOrganisation": {
    "organizationId": {
      "maxLength": 30,
      "pattern": "^org_[0-7][0-9a-hjkmnp-tv-z]{25}$"
    }
  },
  "disableSecondFactor": {
    "password": {
      "minLength": 1,
      "maxLength": 128
    }
  },
  "impersonateUser": {
    "userId": {
      "maxLength": 30,
      "pattern": "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$"
    }
  },
  "inviteMember": {
    "organizationId": {
      "maxLength": 30,
      "pattern": "^org_[0-7][0-9a-hjkmnp-tv-z]{25}$"
    },
    "email": {
      "maxLength": 254
    }
  },
  "leaveOrganisation": {
    "organizationId": {
      "maxLength": 30,
      "pattern": "^org_[0-7][0-9a-hjkmnp-tv-z]{25}$"
    }
  },
  "linkProvider": {
    "provider": {
      "maxLength": 32,
      "pattern": "^[a-z][a-z0-9-]{1,31}$"
    },
    "callbackURL": {
      "maxLength": 500,
      "pattern": "^\\/(?![/\\\\])[\\x21-\\x7e]*$"
    },
    "errorCallbackURL": {
      "maxLength": 500,
      "pattern": "^\\/(?![/\\\\])[\\x21-\\x7e]*$"
    }
  },
  "newRecoveryCodes": {
    "password": {
      "minLength": 1,
      "maxLength": 128
    }
  },
  "putCaptions": {
    "maxLength": 524288
  },
  "registerPasskey": {
    "response": {
      "id": {
        "maxLength": 20000,
        "pattern": "^[\\w-]*$"
      },
      "rawId": {
        "maxLength": 20000,
        "pattern": "^[\\w-]*$"
      }
    },
    "name": {
      "minLength": 1,
      "maxLength": 64
    }
  },
  "rejectInvitation": {
    "invitationId": {
      "maxLength": 30,
      "pattern": "^inv_[0-7][0-9a-hjkmnp-tv-z]{25}$"
    }
  },
  "removeMember": {
    "organizationId": {
      "maxLength": 30,
      "pattern": "^org_[0-7][0-9a-hjkmnp-tv-z]{25}$"
    }
  },
  "removePasskey": {
    "id": {
      "maxLength": 30,
      "pattern": "^pky_[0-7][0-9a-hjkmnp-tv-z]{25}$"
    }
  },
  "renamePasskey": {
    "id": {
      "maxLength": 30,
      "pattern": "^pky_[0-7][0-9a-hjkmnp-tv-z]{25}$"
    },
    "name": {
      "minLength": 1,
      "maxLength": 64
    }
  },
  "requestPasswordReset": {
    "email": {
      "maxLength": 254
    },
    "redirectTo": {
      "maxLength": 500,
      "pattern": "^\\/(?![/\\\\])[\\x21-\\x7e]*$"
    }
  },
  "resetPassword": {
    "token": {
      "minLength": 1,
      "maxLength": 2000
    },
    "newPassword": {
      "minLength": 10,
      "maxLength": 128
    }
  },
  "sendVerificationEmail": {
    "email": {
      "maxLength": 254
    },
    "callbackURL": {
      "maxLength": 500,
      "pattern": "^\\/(?![/\\\\])[\\x21-\\x7e]*$"
    }
  },
  "signIn": {
    "email": {
      "maxLength": 254
    },
    "password": {
      "minLength": 1,
      "maxLength": 128
    }
  },
  "signInWithPasskey": {
    "response": {
      "id": {
        "maxLength": 20000,
        "pattern": "^[\\w-]*$"
      },
      "rawId": {
        "maxLength": 20000,
        "pattern": "^[\\w-]*$"
      }
    }
  },
  "signInWithProvider": {
    "provider": {
      "maxLength": 32,
      "pattern": "^[a-z][a-z0-9-]{1,31}$"
    },
    "callbackURL": {
      "maxLength": 500,
      "pattern": "^\\/(?![/\\\\])[\\x21-\\x7e]*$"
    },
    "newUserCallbackURL": {
      "maxLength": 500,
      "pattern": "^\\/(?![/\\\\])[\\x21-\\x7e]*$"
    },
    "errorCallbackURL": {
      "maxLength": 500,
      "pattern": "^\\/(?![/\\\\])[\\x21-\\x7e]*$"
    }
  },
  "signUp": {
    "name": {
      "minLength": 1,
      "maxLength": 100
    },
    "email": {
      "maxLength": 254
    },
    "password": {
      "minLength": 10,
      "maxLength": 128
    },
    "callbackURL": {
      "maxLength": 500,
      "pattern": "^\\/(?![/\\\\])[\\x21-\\x7e]*$"
    }
  },
  "storePart": {
    "maxLength": 67108864
  },
  "unlinkProvider": {
    "accountId": {
      "maxLength": 30,
      "pattern": "^acc_[0-7][0-9a-hjkmnp-tv-z]{25}$"
    }
  },
  "useRecoveryCode": {
    "code": {
      "minLength": 4,
      "maxLength": 32
    }
  },
  "verifyTotp": {
    "code": {
      "maxLength": 6,
      "pattern": "^\\d{6}$"
    }
  }
} as const;
